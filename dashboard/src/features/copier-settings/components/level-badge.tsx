import type { SettingLevel } from '@trade-executor/domain/settings/merge-settings';
import { Badge } from '../../../components/ui/badge.tsx';
import { levelWord } from '../level-words.ts';

type LevelBadgeProps = {
  readonly source: SettingLevel;
  readonly isOwn: boolean;
  /** The person who looks is the one who said it. */
  readonly isMine: boolean;
};

/** Who said a setting. */
export function LevelBadge({ source, isOwn, isMine }: LevelBadgeProps) {
  return (
    <Badge tone={isOwn ? 'accent' : 'neutral'}>
      <span className="sr-only">Set by: </span>
      {levelWord(source, isOwn && isMine)}
    </Badge>
  );
}
