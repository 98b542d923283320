import { Agent, request } from 'node:https';
import { text } from 'node:stream/consumers';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Fault } from './faults.ts';
import { startSandbox } from './sandbox.ts';

const sandbox = await startSandbox();
const { service } = sandbox;
const agent = new Agent({ ca: sandbox.certificate });

beforeEach(() => service.reset());
afterAll(() => sandbox.close());

const PATIENCE_MS = 300;

interface Seen {
  readonly status?: number | undefined;
  readonly header?: string | undefined;
  /** The body, or what became of it. */
  readonly text: string;
}

async function seeOverHttp(): Promise<Seen> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const failed = () => (signal.aborted ? 'nothing in time' : 'broken off');
  const response = await fetch(`${sandbox.httpOrigin}/getBalance`, {
    method: 'POST',
    body: JSON.stringify({ clientKey: sandbox.clientKey }),
    redirect: 'manual',
    signal,
  }).catch(failed);
  if (typeof response === 'string') return { text: response };
  const { headers, status } = response;
  const header = headers.get('retry-after') ?? headers.get('location') ?? undefined;
  return { status, header, text: await response.text().catch(failed) };
}

function seeOverTls(): Promise<Seen> {
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const failed = () => (signal.aborted ? 'nothing in time' : 'broken off');
    const options = { method: 'POST', agent, signal };
    request(`${sandbox.tlsOrigin}/getBalance`, options, (response) => {
      const { statusCode: status, headers } = response;
      const header = headers['retry-after'] ?? headers.location;
      void text(response)
        .catch(failed)
        .then((body) => resolve({ status, header, text: body }));
    })
      .on('error', () => resolve({ text: failed() }))
      .end(JSON.stringify({ clientKey: sandbox.clientKey }));
  });
}

const RIGHT = { status: 200, text: '{"errorId":0,"balance":10}' };

const cases: readonly (readonly [Fault, Seen])[] = [
  [
    { kind: 'status', status: 500 },
    { status: 500, text: '' },
  ],
  [
    { kind: 'status', status: 503 },
    { status: 503, text: '' },
  ],
  [
    { kind: 'status', status: 429 },
    { status: 429, text: '' },
  ],
  [
    { kind: 'status', status: 429, retryAfter: '7' },
    { status: 429, header: '7', text: '' },
  ],
  [{ kind: 'html' }, { status: 200, text: expect.stringContaining('<title>Sign in') }],
  [{ kind: 'cut' }, { status: 200, text: 'broken off' }],
  [{ kind: 'hang' }, { text: 'nothing in time' }],
  [{ kind: 'reset' }, { text: 'broken off' }],
  [{ kind: 'slow', ms: 100 }, RIGHT],
  [{ kind: 'slow', ms: 10_000 }, { text: 'nothing in time' }],
  [
    { kind: 'redirect', location: 'https://portal.example/' },
    { status: 307, header: 'https://portal.example/', text: '' },
  ],
  [
    { kind: 'json', body: [{ errorId: '?' }] },
    { status: 200, text: '[{"errorId":"?"}]' },
  ],
  [
    { kind: 'error', code: 'ERROR_IP_BLOCKED' },
    { status: 200, text: expect.stringContaining('"errorId":21') },
  ],
];

describe.for([
  ['HTTP', seeOverHttp],
  ['TLS', seeOverTls],
] as const)('over %s', ([, see]) => {
  test.for(cases)('%j befalls one request', async ([fault, seen]) => {
    service.addFault({ fault, times: 1 });
    await expect(see()).resolves.toEqual(expect.objectContaining(seen));
    await expect(see()).resolves.toEqual(expect.objectContaining(RIGHT));
    const outcome = fault.kind === 'error' ? fault.code : `fault ${fault.kind}`;
    expect(service.log.map((entry) => entry.outcome)).toEqual([outcome, 'balance']);
  });
});

describe('a fault', () => {
  test('befalls the chosen method and task until it is cleared', async () => {
    const one = service.addTask({ solveMs: 'never' });
    const other = service.addTask({ solveMs: 'never' });
    service.addFault({ fault: { kind: 'html' }, method: 'getTaskResult', taskId: one });
    const type = async (taskId: string) => {
      const body = JSON.stringify({ clientKey: sandbox.clientKey, taskId: Number(taskId) });
      const response = await fetch(`${sandbox.httpOrigin}/getTaskResult`, { method: 'POST', body });
      return response.headers.get('content-type');
    };
    expect(await type(other)).toBe('application/json');
    expect(await type(one)).toBe('text/html');
    expect(await type(one)).toBe('text/html');
    await expect(seeOverHttp()).resolves.toEqual(expect.objectContaining(RIGHT));
    service.clearFaults();
    expect(await type(one)).toBe('application/json');
  });

  test('that loses the answer does not create a task', async () => {
    service.addFault({ fault: { kind: 'status', status: 500 } });
    const body = JSON.stringify({ clientKey: sandbox.clientKey, task: { type: 'AudioTask' } });
    await fetch(`${sandbox.httpOrigin}/createTask`, { method: 'POST', body });
    expect(service.tasks.all()).toEqual([]);
  });
});
