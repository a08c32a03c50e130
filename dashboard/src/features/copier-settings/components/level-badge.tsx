import type { SettingLevel } from '@trade-executor/domain/settings/merge-settings';
import { Badge } from '../../../components/ui/badge.tsx';

const words: Readonly<Record<SettingLevel, string>> = {
  platform: 'Platform',
  community: 'Community',
  provider: 'Provider',
  trader: 'Trader',
};

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
      {isOwn && isMine ? 'You' : words[source]}
    </Badge>
  );
}
