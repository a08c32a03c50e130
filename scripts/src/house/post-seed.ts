/** Maps communities, providers and traders in a running server. Throws with the server's own words when the seed has faults. */
export async function postSeed(serverUrl: string, serviceToken: string, seed: unknown): Promise<void> {
  const reply = await fetch(`${serverUrl}/internal/seed`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${serviceToken}` },
    body: JSON.stringify(seed),
  });
  if (reply.ok) return;
  const problem: unknown = await reply.json().catch(() => null);
  const detail = problem && typeof problem === 'object' && 'detail' in problem ? String(problem.detail) : `status ${reply.status}`;
  throw new Error(`The server refused the seed: ${detail}`);
}
