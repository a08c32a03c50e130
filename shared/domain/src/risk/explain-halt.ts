import type { Halt, HaltCause, Pause } from './halt.ts';

/** A pause in people's words: its name, and what it does. */
export const pauseWords: Readonly<Record<Pause, { readonly title: string; readonly does: string }>> = {
  entries_off: {
    title: 'No new trades',
    does: 'No new trade is opened. Open trades live on as planned, with their stops and targets; entries that wait stay.',
  },
  exits_only: {
    title: 'Exits only',
    does: 'No new trade is opened, entries that wait are cancelled, and nothing is added. Stops, targets and closing go on.',
  },
  flatten: {
    title: 'Close everything',
    does: 'Every open position is closed at market, at once, and entries that wait are cancelled. No new trade is opened.',
  },
  locked: {
    title: 'Locked',
    does: 'As exits only; no time lifts it, only a person.',
  },
};

/** A provider's hold is told to all whom it reaches; only the owner and admins may lift it. */
const forOwners = (first: string): string =>
  `For the community’s owner and admins: ${first}, then lift the hold on the dashboard. Everybody else has nothing to do.`;

const whatToDo: Readonly<Record<HaltCause, string>> = {
  person: 'Whoever may lift it can do so on the dashboard.',
  daily_loss: 'It ends with the day; the limit is in the copier’s settings.',
  weekly_loss: 'It ends with the week; the limit is in the copier’s settings.',
  drawdown:
    'Look at what happened, then lift it on the dashboard. The drawdown then counts from the equity at that moment, and the same limit can be lost once more.',
  stops_in_a_row: 'Look at what happened, then lift it on the dashboard.',
  parse_rate: forOwners('compare the examples with how the provider is read, correct the profile'),
  new_format: forOwners('look at the examples, adapt the provider’s profile or ask for the form of before'),
  message_rate: forOwners('make sure that the account was not taken over'),
  entry_rate: forOwners('make sure that the calls are meant'),
  price_band: forOwners('check coin, unit and prices of the examples'),
  market:
    'Nothing: it ends by itself once the market has calmed down. An admin may lift it, or change when it is pulled, on the admin page.',
};

/** @returns null for a cause that is not known here */
export function whatToDoAbout(cause: string): string | null {
  return Object.entries(whatToDo).find(([known]) => known === cause)?.[1] ?? null;
}

/** What lifting does beyond letting trading go on, to be said before it is done; null: nothing. */
export function liftAlso({ cause, scope }: Pick<Halt, 'cause' | 'scope'>): string | null {
  if (cause !== 'drawdown' || scope !== 'copier') return null;
  return 'From now on the drawdown counts from the equity at this moment, no longer from the old peak: the account may lose the copier’s limit once more before it is halted again.';
}

/** @param name whose trading was halted: "Nora", "the whole platform" */
export function explainHalt(
  { pause, cause, detail }: Pick<Halt, 'pause' | 'cause' | 'detail'>,
  name: string,
): { readonly what: string; readonly why: string; readonly whatToDo: string } {
  return { what: `${pauseWords[pause].title}: ${name}. ${pauseWords[pause].does}`, why: detail, whatToDo: whatToDo[cause] };
}
