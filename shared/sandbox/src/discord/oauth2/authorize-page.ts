import type { Person } from '../wire/user.ts';
import type { AuthorizeQuery, Scope } from './authorize-query.ts';

const scopeTexts: Readonly<Record<Scope, string>> = {
  identify: 'See your name and picture',
  guilds: 'See which servers you are in',
};

/** The page on which somebody of the sandbox agrees or denies; no script, the choice is a form. @param action this page with its query */
export function authorizePage({ redirectUri, scopes }: AuthorizeQuery, people: readonly Person[], action: string): string {
  const rows = people.map(personButton).join('');
  const nobody = '<p class="nobody">There is nobody in this sandbox yet. <code>npm start</code> brings the demo community.</p>';
  return page(
    'Log in',
    `<p class="app-name">Trade Executor</p>
    <h1>Who are you today?</h1>
    <p class="muted">This is the Discord sandbox of this machine: no password, choose a person and you are logged in as them.</p>
    <form method="post" action="${escape(action)}">
      <div class="people">${rows === '' ? nobody : rows}</div>
      <section class="asks" aria-label="What is asked for">
        <p>Trade Executor will be able to</p>
        <ul>${scopes.map((scope) => `<li>${scopeTexts[scope]}</li>`).join('')}</ul>
      </section>
      <footer>
        <span class="muted">Back to ${escape(new URL(redirectUri).host)}</span>
        <button class="button" name="deny" value="yes">Deny</button>
      </footer>
    </form>`,
  );
}

/** For a request that names no program or no address to answer to. */
export function lostPage(): string {
  return page(
    'Cannot log in',
    `<h1>This link is incomplete</h1>
    <p class="muted">It names no <code>client_id</code>, or its <code>redirect_uri</code> is not an http address, so nobody could be told what you
    choose. Go back to the program and log in from there.</p>`,
  );
}

function personButton({ id, displayName, username, role }: Person): string {
  const name = escape(displayName);
  return `<button class="person" name="personId" value="${escape(id)}">
    <span class="avatar hue-${hueOf(id)}" aria-hidden="true">${escape(initialsOf(displayName))}</span>
    <span class="person-name"><strong>${name}</strong><span class="muted">@${escape(username)}</span></span>
    <span class="badge is-${role}">${role}</span>
  </button>`;
}

/** Letters and hue of the chat page. */
function initialsOf(name: string): string {
  const words = name.split(/[\s_.-]+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters
    .map((word = '?') => Array.from(word)[0])
    .join('')
    .toUpperCase();
}

function hueOf(id: string): number {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) >>> 0;
  return sum % 8;
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title} · Discord sandbox</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/styles/tokens.css" />
    <link rel="stylesheet" href="/styles/controls.css" />
    <link rel="stylesheet" href="/oauth2/page/authorize.css" />
  </head>
  <body>
    <main class="card">${body}</main>
  </body>
</html>
`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
