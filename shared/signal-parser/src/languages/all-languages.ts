import { arabic } from './arabic.ts';
import { chinese } from './chinese/chinese.ts';
import type { Language } from './concept.ts';
import { english } from './english/english.ts';
import { portuguese } from './portuguese.ts';
import { russian } from './russian/russian.ts';
import { spanish } from './spanish.ts';
import { turkish } from './turkish.ts';
import { vietnamese } from './vietnamese.ts';

export const languages: readonly Language[] = [english, russian, chinese, portuguese, spanish, turkish, arabic, vietnamese];
