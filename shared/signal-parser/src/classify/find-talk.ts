import { splitPieces } from '../tokens/split-pieces.ts';
import { buildPhraseTree, type PhraseNode } from '../tokens/phrase-tree.ts';
import type { Token } from '../tokens/token.ts';
import { asian } from './talk/asian.ts';
import { cyrillic } from './talk/cyrillic.ts';
import { english } from './talk/english.ts';
import { latin } from './talk/latin.ts';
import { talkKinds, type TalkKind } from './talk/talk-kind.ts';

const tree = buildPhraseTree([english, cyrillic, asian, latin], talkKinds, splitPieces);
const longestPhrase = 8;
const noTalk: ReadonlyMap<TalkKind, ReadonlySet<Token>> = new Map();

/** Returns the kinds of talk that a line names, each with the tokens that name it. Linear. */
export function findTalk(line: readonly Token[]): ReadonlyMap<TalkKind, ReadonlySet<Token>> {
  if (!line.some(({ lower }) => tree.next.has(lower) || lower.includes(' '))) return noTalk;
  const found = new Map<TalkKind, Set<Token>>();
  const pieces = line.flatMap((token) =>
    token.kind === 'mark' && token.lower.includes(' ')
      ? token.lower.split(' ').map((lower) => ({ lower, token }))
      : [{ lower: token.lower, token }],
  );
  for (let from = 0; from < pieces.length; from += 1) {
    let node: PhraseNode<TalkKind> | undefined = tree;
    for (let at = from; at < pieces.length && at < from + longestPhrase; at += 1) {
      node = node.next.get(pieces[at]?.lower ?? '');
      if (!node) break;
      for (const kind of node.concepts)
        for (const { token } of pieces.slice(from, at + 1)) (found.get(kind) ?? set(found, kind)).add(token);
    }
  }
  return found;
}

function set(found: Map<TalkKind, Set<Token>>, kind: TalkKind): Set<Token> {
  const tokens = new Set<Token>();
  found.set(kind, tokens);
  return tokens;
}
