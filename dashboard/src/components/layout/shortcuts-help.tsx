import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMe } from '../../features/session/api/use-me.ts';
import { useShortcuts } from '../../lib/use-shortcuts.ts';
import { Dialog } from '../ui/dialog.tsx';
import { sectionsFor } from './sections.ts';

/** Runs the shortcuts of the whole page, and shows them on "?". */
export function ShortcutsHelp() {
  const [open, setOpen] = useState(false);
  const navigate = useNavigate();
  const sections = sectionsFor(useMe().roles);
  useShortcuts({
    '?': () => setOpen(true),
    ...Object.fromEntries(sections.map(({ key, to }) => [`g ${key}`, () => void navigate({ to })])),
  });
  return (
    <Dialog open={open} onOpenChange={setOpen} title="Keyboard shortcuts" description="Press the keys one after the other.">
      <dl className="grid grid-cols-2 gap-y-2 text-sm">
        {sections.map(({ key, label }) => (
          <div key={key} className="contents">
            <dt>{label}</dt>
            <dd className="flex gap-1 justify-self-end">
              <Key name="g" />
              <Key name={key} />
            </dd>
          </div>
        ))}
        <dt>These shortcuts</dt>
        <dd className="justify-self-end">
          <Key name="?" />
        </dd>
      </dl>
    </Dialog>
  );
}

function Key({ name }: { readonly name: string }) {
  return <kbd className="grid h-6 min-w-6 place-items-center rounded-md border bg-sunken px-1.5 font-sans text-xs">{name}</kbd>;
}
