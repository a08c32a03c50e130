import type { ReadingReply } from '@trade-executor/contracts/internal/commands';
import { markText, readingNotes, type ReadingNote } from '@trade-executor/domain/signals/reading-notes';
import type { APIEmbedField } from 'discord.js';
import { fit, fitEmbed, fitLines, limits, plain } from './fit.ts';
import { embedBody } from './message-body.ts';
import type { MessageBody } from './message-body.ts';
import { groupNumbers } from './numbers.ts';
import { colors } from './present-trade-card.ts';
import { denialLines } from './present-receipt.ts';

const kinds = { entry: 'a call', instruction: 'an instruction', refusal: 'refused', noise: 'nothing to act on' } as const;
/** Of the text with its marks, and of one piece of it: the fields need room too. */
const MOST_TEXT = 2_500;
const MOST_PIECE = 1_000;
/** Between two marks, so that their stars do not become one mark. */
const APART = '\u200B';

/** How a message was read: its words with those that say something in bold, each field with its words, and what was made of it. */
export function presentReading({ text, deleted, outcome, assumed, denials, understood, copiers, bound }: ReadingReply): MessageBody {
  const notes = outcome === null ? [] : readingNotes(outcome);
  const sure = outcome === null ? '' : `, ${Math.round(Number(outcome.confidence) * 100)} % sure`;
  const field = (name: string, lines: readonly string[]): APIEmbedField[] =>
    lines.length === 0 ? [] : [{ name, value: fitLines(lines, limits.fieldValue) }];
  const refusal = outcome?.refusal && denials.length === 0 ? [fit(plain(outcome.refusal.detail), 900)] : [];
  return embedBody(
    fitEmbed({
      title: `How it was read: ${deleted ? 'deleted' : outcome === null ? 'not read' : kinds[outcome.kind]}${sure}`,
      color: denials.length > 0 || outcome?.refusal ? colors.warning : colors.working,
      description: markedText(text, notes),
      fields: [
        ...field('Refused', [...refusal, ...denials.flatMap(denialLines)]),
        ...field(
          'Understood',
          understood.map((line) => fit(plain(groupNumbers(line)), 500)),
        ),
        ...field(
          'Fields',
          notes.map((note) => noteLine(text, note)),
        ),
        ...field(
          'Not said, assumed',
          assumed.map(({ label, value }) => `${label}: **${plain(value)}**`),
        ),
        ...field(
          'Bound to',
          bound.map(
            ({ understood: line, calls }) => `${fit(plain(groupNumbers(line)), 200)} → ${calls.map(plain).join(', ') || 'no open call'}`,
          ),
        ),
        ...field('Copiers', countLine(copiers)),
      ],
    }),
  );
}

function countLine({ took, denied, asked }: ReadingReply['copiers']): readonly string[] {
  const put = asked === 0 ? '' : `, put to the traders of ${asked}`;
  return took + denied + asked === 0 ? [] : [`Followed by ${took}, denied for ${denied}${put}`];
}

/** `Stop **58,000** ← "SL 58k"`. */
function noteLine(text: string, { label, value, start, end }: ReadingNote): string {
  const read = value === '' ? '' : ` **${fit(plain(groupNumbers(value)), 80)}**`;
  return `${label}${read} ← “${fit(plain(text.slice(start, end)), 60)}”`;
}

/** Whole pieces only: a mark that is cut open would reach to the end. */
function markedText(text: string, notes: readonly ReadingNote[]): string {
  let shown = '';
  for (const piece of markText(text, notes)) {
    const isMarked = piece.notes.length > 0 && piece.text.trim() !== '';
    const words = plain(fit(piece.text, MOST_PIECE));
    const added = isMarked ? `${shown.endsWith('**') ? APART : ''}${bold(words)}` : words;
    if (shown.length + added.length > MOST_TEXT) return `${shown}…`;
    shown += added;
  }
  return shown === '' ? '(no words)' : shown;
}

/** Blanks at its ends stay outside: Discord sees no mark before a blank. */
function bold(words: string): string {
  const core = words.trim();
  const start = words.indexOf(core);
  return `${words.slice(0, start)}**${core}**${words.slice(start + core.length)}`;
}
