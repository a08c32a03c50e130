import type { SettingLevel } from '@trade-executor/domain/settings/merge-settings';

const words: Readonly<Record<SettingLevel, string>> = {
  platform: 'Platform',
  community: 'Community',
  provider: 'Provider',
  trader: 'Trader',
};

/** What a level is called. @param isReader the person who looks is the one who says it */
export function levelWord(level: SettingLevel, isReader: boolean): string {
  return isReader ? 'You' : words[level];
}
