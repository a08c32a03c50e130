import { arabic } from './arabic.ts';
import { chinese } from './chinese.ts';
import { english } from './english.ts';
import { further } from './further.ts';
import { portuguese } from './portuguese.ts';
import { russian } from './russian.ts';
import { spanish } from './spanish.ts';
import type { TrainingText } from './training-text.ts';
import { turkish } from './turkish.ts';
import { vietnamese } from './vietnamese.ts';

export const allTrainingText: readonly TrainingText[] = [
  english,
  russian,
  chinese,
  portuguese,
  spanish,
  turkish,
  arabic,
  vietnamese,
  further,
];
