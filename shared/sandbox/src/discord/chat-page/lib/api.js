/** Asks the sandbox; throws an Error whose message a person can read. */
export async function api(method, path, body) {
  const init = { method, headers: { accept: 'application/json' } };
  if (body !== undefined) {
    init.headers['content-type'] = 'application/json';
    init.body = JSON.stringify(body);
  }
  const response = await fetch(`/sandbox${path}`, init).catch(() => {
    throw new Error('The sandbox does not answer. Is it still running?');
  });
  const text = await response.text();
  const json = response.headers.get('content-type')?.includes('json') && text !== '' ? JSON.parse(text) : null;
  if (response.ok) return json;
  const error = new Error(describe(json) ?? `Refused with status ${response.status}`);
  error.code = json?.code;
  throw error;
}

function describe(json) {
  if (json?.errors === undefined) return json?.message;
  return faults(json.errors, []).join('\n');
}

/** Discord nests the faults of a form by field. */
function faults(errors, path) {
  return Object.entries(errors).flatMap(([key, value]) =>
    key === '_errors' ? value.map(({ message }) => `${path.at(-1) ?? 'Form'}: ${message}`) : faults(value, [...path, key]),
  );
}
