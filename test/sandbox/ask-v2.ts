import type { Sandbox } from './sandbox.ts';

/** Sends one request of API v2 to a sandbox, with its key, and answers the JSON that comes back. */
export async function askV2(sandbox: Sandbox, method: string, fields: object): Promise<unknown> {
  const response = await fetch(`${sandbox.httpOrigin}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ clientKey: sandbox.clientKey, ...fields }),
  });
  return response.json();
}
