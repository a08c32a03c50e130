import { clsx, type ClassValue } from 'clsx';
import { twMerge } from 'tailwind-merge';

/** Class names as one text; of two Tailwind classes that contradict each other, the later one. */
export function cn(...classes: readonly ClassValue[]): string {
  return twMerge(clsx(classes));
}
