import { useSyncExternalStore } from 'react';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const listeners = new Set<() => void>();
const prefersDark = matchMedia('(prefers-color-scheme: dark)');
prefersDark.addEventListener('change', apply);
addEventListener('storage', apply); // switched in another tab

function read(): Theme {
  return themes.find((theme) => theme === localStorage.getItem('theme')) ?? 'system';
}

function isDark(): boolean {
  const theme = read();
  return theme === 'dark' || (theme === 'system' && prefersDark.matches);
}

function apply(): void {
  document.documentElement.classList.toggle('dark', isDark());
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function setTheme(theme: Theme): void {
  localStorage.setItem('theme', theme);
  apply();
}

/** What the person chose. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, read);
}

/** What is on screen; charts draw their own colours and must know. */
export function useIsDark(): boolean {
  return useSyncExternalStore(subscribe, isDark);
}
