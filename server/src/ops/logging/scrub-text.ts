const REMOVED = '[removed]';
/** A shorter one would be found in ordinary words. */
const SHORTEST_SECRET = 8;

const secretNames = 'secret|token|password|passphrase|api[-_]?key|private[-_]?key|authorization|cookie|signature|mbx-apikey';

/**
 * Where secrets stand in texts that others have made: signed addresses in a venue client's errors, headers, tokens of Discord. No rule looks at a
 * character more than a few times, however long the line. The first group stays.
 */
const rules: readonly RegExp[] = [
  // ?signature=…, &apiKey=…, &code=…
  /([?&](?:sign|signature|api_?key|access_token|refresh_token|token|listen_?key|secret|client_secret|code|passphrase)=)[^&\s"'\\]+/gi,
  // scheme://user:password@host
  /(:\/\/)[^\s/@"'\\]+@/g,
  // Authorization values
  /\b((?:Bearer|Basic|Bot)\s+)[\w.~+/=-]{16,}/g,
  // Our session cookie
  /((?:__Host-)?\bsid=)[^;\s"'\\]+/g,
  // Discord: webhooks and interactions carry their token in the path; a bot's token; JSON web tokens
  /(\/(?:webhooks|interactions)\/\d+\/)[\w-]{16,}/g,
  /()(?<![\w.-])[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/g,
  /()(?<![\w-])eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g,
  // "apiKey":"…", and the same inside a text (\"apiKey\":\"…)
  new RegExp(`("[\\w-]*(?:${secretNames})[\\w-]*"\\s*:\\s*")(?:[^"\\\\]|\\\\.)+`, 'gi'),
  new RegExp(`((?<!\\\\)\\\\+"[\\w-]*(?:${secretNames})[\\w-]*\\\\+"\\s*:\\s*\\\\+")[^"\\\\]+`, 'gi'),
  // X-MBX-APIKEY: …, api_secret=…
  new RegExp(`((?<![\\w-])[\\w-]*(?:${secretNames})\\s?[=:]\\s?)(?!["\\\\\\[])[^\\s"'\\\\,;&]+`, 'gi'),
];

/**
 * Returns a function that takes secrets out of a line of JSON, which stays JSON: those given, wherever they stand, and whatever looks like one.
 * @param secrets known ones; shorter than 8 characters they are left to the other rules
 */
export function createScrubber(secrets: readonly string[]): (line: string) => string {
  const known = new Set(secrets.filter(({ length }) => length >= SHORTEST_SECRET).flatMap(spellings));
  return (line) => {
    let scrubbed = line;
    for (const secret of known) scrubbed = scrubbed.replaceAll(secret, REMOVED);
    for (const rule of rules) scrubbed = scrubbed.replace(rule, `$1${REMOVED}`);
    return scrubbed;
  };
}

/** In a text that stands in JSON, in one that stands in JSON itself, and inside an address; the longest first. */
function spellings(secret: string): readonly string[] {
  const inJson = JSON.stringify(secret).slice(1, -1);
  return [JSON.stringify(inJson).slice(1, -1), inJson, encodeURIComponent(secret)];
}
