import { Check, Monitor, Moon, Sun } from 'lucide-react';
import { Card, CardBody, CardHeader } from '../../../components/ui/card.tsx';
import { cn } from '../../../lib/cn.ts';
import { setTheme, themes, useTheme } from '../../../lib/theme.ts';

const words = {
  system: { label: 'Like the system', icon: Monitor },
  light: { label: 'Light', icon: Sun },
  dark: { label: 'Dark', icon: Moon },
} as const;

export function ThemeTab() {
  const chosen = useTheme();
  return (
    <Card>
      <CardHeader title="Theme" hint="For this browser" />
      <CardBody className="grid grid-cols-1 gap-3 pt-2 sm:grid-cols-3">
        {themes.map((theme) => {
          const { label, icon: Icon } = words[theme];
          return (
            <button
              key={theme}
              type="button"
              aria-pressed={theme === chosen}
              onClick={() => setTheme(theme)}
              className={cn(
                'flex h-14 items-center gap-3 rounded-xl border px-4 text-sm font-medium hover:bg-sunken',
                theme === chosen && 'border-accent bg-accent-soft',
              )}
            >
              <Icon aria-hidden className="size-5 text-muted" />
              <span className="flex-1 text-left">{label}</span>
              {theme === chosen ? <Check aria-hidden className="size-4 text-accent" /> : null}
            </button>
          );
        })}
      </CardBody>
    </Card>
  );
}
