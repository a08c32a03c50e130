import { arabic } from './arabic/arabic.ts';
import { chinese } from './chinese/chinese.ts';
import type { Language } from './concept.ts';
import { english } from './english/english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { indonesian } from './indonesian.ts';
import { italian } from './italian.ts';
import { japanese } from './japanese.ts';
import { korean } from './korean.ts';
import { persian } from './persian.ts';
import { portuguese } from './portuguese/portuguese.ts';
import { russian } from './russian/russian.ts';
import { spanish } from './spanish/spanish.ts';
import { turkish } from './turkish/turkish.ts';
import { ukrainian } from './ukrainian.ts';
import { vietnamese } from './vietnamese/vietnamese.ts';

export const languages: readonly Language[] = [
  english,
  russian,
  chinese,
  portuguese,
  spanish,
  turkish,
  arabic,
  vietnamese,
  french,
  german,
  italian,
  persian,
  ukrainian,
  indonesian,
  japanese,
  korean,
];
