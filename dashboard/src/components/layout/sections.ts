import type { Role } from '@trade-executor/contracts/api/endpoint';
import {
  Copy,
  FlaskConical,
  History,
  LayoutDashboard,
  Megaphone,
  Radio,
  ReceiptText,
  Settings,
  ShieldCheck,
  type LucideIcon,
} from 'lucide-react';

export type Section = {
  readonly to: '/' | '/copiers' | '/providers' | '/trades' | '/feed' | '/receipts' | '/lab' | '/settings' | '/admin';
  readonly label: string;
  readonly icon: LucideIcon;
  /** Second key after "g". */
  readonly key: string;
  readonly roles: readonly Role[] | 'all';
  /** On a phone it is reached through this one, whose bar has no room for more. */
  readonly within?: Section['to'];
};

const sections: readonly Section[] = [
  { to: '/', label: 'Overview', icon: LayoutDashboard, key: 'o', roles: 'all' },
  { to: '/feed', label: 'Signals', icon: Radio, key: 'f', roles: 'all' },
  { to: '/receipts', label: 'Receipts', icon: ReceiptText, key: 'r', roles: 'all', within: '/feed' },
  { to: '/lab', label: 'Lab', icon: FlaskConical, key: 'l', roles: 'all' },
  { to: '/copiers', label: 'Copiers', icon: Copy, key: 'c', roles: ['trader', 'admin', 'support'] },
  { to: '/providers', label: 'Providers', icon: Megaphone, key: 'p', roles: ['trader', 'provider', 'owner', 'admin', 'support'] },
  { to: '/trades', label: 'History', icon: History, key: 'h', roles: ['trader', 'admin', 'support'] },
  { to: '/settings', label: 'Settings', icon: Settings, key: 's', roles: 'all' },
  { to: '/admin', label: 'Admin', icon: ShieldCheck, key: 'a', roles: ['admin', 'support'] },
];

/** The parts of the dashboard that somebody with these roles may open, in their order. */
export function sectionsFor(roles: readonly Role[]): readonly Section[] {
  return sections.filter((section) => section.roles === 'all' || section.roles.some((role) => roles.includes(role)));
}

/** Those that the bar of a phone has room for. */
export function mainSectionsFor(roles: readonly Role[]): readonly Section[] {
  return sectionsFor(roles).filter(({ within }) => within === undefined);
}

/** A part and those that a phone reaches through it. */
export function subSectionsOf(of: Section['to'], roles: readonly Role[]): readonly Section[] {
  return sectionsFor(roles).filter(({ to, within }) => to === of || within === of);
}

/** The part that an address belongs to, when somebody with these roles may not open it. */
export function closedSection(pathname: string, roles: readonly Role[]): Section | undefined {
  const section = sectionOf(pathname);
  return section && !sectionsFor(roles).includes(section) ? section : undefined;
}

/** The part that an address belongs to. */
export function sectionOf(pathname: string): Section | undefined {
  return sections.find(({ to }) => pathname === to || (to !== '/' && pathname.startsWith(`${to}/`)));
}
