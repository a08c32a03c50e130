import { loginProblems, type LoginProblem } from '@trade-executor/contracts/api/sessions';
import { useLocation } from '@tanstack/react-router';
import { CircleAlert, ReceiptText, ShieldCheck, Wallet } from 'lucide-react';
import { Button } from '../../../components/ui/button.tsx';
import { Logo } from '../../../components/layout/logo.tsx';
import { DiscordMark } from './discord-mark.tsx';

const problems: Readonly<Record<LoginProblem, string>> = {
  LOGIN_DENIED: 'You did not allow Trade Executor to see who you are. Nothing was stored; log in again whenever you like.',
  LOGIN_STATE_INVALID: 'This log-in was started in another tab or too long ago. Start it again from here.',
  LOGIN_FAILED: 'Discord did not answer as expected. Try again in a moment.',
};

const promises = [
  {
    icon: ReceiptText,
    title: 'A receipt for every decision',
    text: 'What was understood, each rule with its numbers, and why not when a call was skipped.',
  },
  { icon: ShieldCheck, title: 'Never without a stop', text: 'A position whose stop is not live within five seconds is left at market.' },
  {
    icon: Wallet,
    title: 'Paper first',
    text: 'Until live trading is set up, every account is a paper account: no order leaves this machine.',
  },
] as const;

/** The only thing that somebody who is not signed in sees. */
export function LoginPage() {
  const { pathname, searchStr } = useLocation();
  const code = new URLSearchParams(searchStr).get('problem');
  const problem = loginProblems.find((known) => known === code);
  const returnTo = pathname === '/login' ? '/' : `${pathname}${searchStr}`;
  return (
    <main className="mx-auto grid min-h-dvh max-w-5xl content-center gap-12 px-6 py-12 lg:grid-cols-[1fr_1.05fr] lg:items-center lg:gap-20">
      <section>
        <Logo />
        <h1 className="mt-8 text-[34px] leading-[1.15] font-semibold tracking-tight text-balance">
          Watch your copied trades, and know why.
        </h1>
        <p className="mt-4 max-w-md text-muted">
          Log in with the Discord account that you use in your community. We ask Discord only who you are; we cannot read or write messages
          as you.
        </p>
        {problem ? (
          <p role="alert" className="mt-6 flex max-w-md gap-3 rounded-xl bg-warn-soft p-4 text-sm text-warn">
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" /> {problems[problem]}
          </p>
        ) : null}
        <Button asChild variant="primary" size="large" className="mt-8">
          <a href={`/auth/login?returnTo=${encodeURIComponent(returnTo)}`}>
            <DiscordMark /> Log in with Discord
          </a>
        </Button>
        <p className="mt-4 max-w-md text-[13px] text-muted">
          Without a Discord application of your own, “Discord” is this machine’s sandbox: you pick one of its people, and no password is
          asked.
        </p>
      </section>
      <ul className="grid grid-cols-1 gap-px overflow-hidden rounded-2xl border bg-line">
        {promises.map(({ icon: Icon, title, text }) => (
          <li key={title} className="flex gap-4 bg-surface p-5 sm:p-6">
            <span className="grid size-10 shrink-0 place-items-center rounded-xl bg-accent-soft text-accent">
              <Icon aria-hidden className="size-5" />
            </span>
            <div>
              <h2 className="font-semibold">{title}</h2>
              <p className="mt-0.5 text-sm text-muted">{text}</p>
            </div>
          </li>
        ))}
      </ul>
    </main>
  );
}
