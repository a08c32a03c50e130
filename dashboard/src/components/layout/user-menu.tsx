import { Link } from '@tanstack/react-router';
import { ChevronsUpDown, LogOut, Monitor, Moon, OctagonPause, Settings, Sun } from 'lucide-react';
import { useLogOut } from '../../features/session/api/use-log-out.ts';
import { useMe } from '../../features/session/api/use-me.ts';
import { setTheme, themes, useTheme } from '../../lib/theme.ts';
import { Button } from '../ui/button.tsx';
import { Dropdown, DropdownItem, DropdownSeparator } from '../ui/dropdown.tsx';
import { Avatar } from './avatar.tsx';

const icons = { system: Monitor, light: Sun, dark: Moon } as const;

/** Who is signed in, their theme, and the way out. */
export function UserMenu({ side }: { readonly side: 'right' | 'top' }) {
  const { displayName, roles } = useMe();
  const logOut = useLogOut();
  const theme = useTheme();
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
  const ThemeIcon = icons[theme];
  const trigger =
    side === 'right' ? (
      <Button variant="ghost" className="h-12 w-full justify-start px-2">
        <Avatar name={displayName} />
        <span className="sr-only">Account of</span>
        <span className="min-w-0 flex-1 text-left leading-tight">
          <span className="block truncate">{displayName}</span>
          <span className="block truncate text-xs font-normal text-muted">{roles.join(', ') || 'no role yet'}</span>
        </span>
        <ChevronsUpDown className="text-muted" />
      </Button>
    ) : (
      <Button variant="ghost" size="icon" aria-label={`Account of ${displayName}`}>
        <Avatar name={displayName} />
      </Button>
    );
  return (
    <Dropdown trigger={trigger} align={side === 'right' ? 'start' : 'end'}>
      <DropdownItem onSelect={() => setTheme(next)}>
        <ThemeIcon aria-hidden /> Theme: {theme}
      </DropdownItem>
      <DropdownItem asChild>
        <Link to="/settings">
          <Settings aria-hidden /> Settings
        </Link>
      </DropdownItem>
      <DropdownItem asChild>
        <Link to="/halts">
          <OctagonPause aria-hidden /> Kill switches
        </Link>
      </DropdownItem>
      <DropdownSeparator />
      <DropdownItem onSelect={() => void logOut()}>
        <LogOut aria-hidden /> Log out
      </DropdownItem>
    </Dropdown>
  );
}
