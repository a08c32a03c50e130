import { arrows } from './arrows.ts';
import { bars } from './bars.ts';
import { boldAndCode } from './bold-and-code.ts';
import { brackets } from './brackets.ts';
import { bullets } from './bullets.ts';
import { dashes } from './dashes.ts';
import { keycapTargets } from './keycap-targets.ts';
import { labelledLines } from './labelled-lines.ts';
import { numberedTargets } from './numbered-targets.ts';
import { oneLine } from './one-line.ts';
import { pairAndSideLabels } from './pair-and-side-labels.ts';
import { resultNotes } from './result-notes.ts';
import { sentence } from './sentence.ts';
import { sharesBehind } from './shares-behind.ts';
import { signs } from './signs.ts';
import { stopFirst } from './stop-first.ts';
import { targetColumn } from './target-column.ts';
import { valuesBelow } from './values-below.ts';
import type { Template } from '../parts.ts';

export const allTemplates: readonly Template[] = [
  arrows,
  bars,
  boldAndCode,
  brackets,
  bullets,
  dashes,
  keycapTargets,
  labelledLines,
  numberedTargets,
  oneLine,
  pairAndSideLabels,
  resultNotes,
  sentence,
  sharesBehind,
  signs,
  stopFirst,
  targetColumn,
  valuesBelow,
];
