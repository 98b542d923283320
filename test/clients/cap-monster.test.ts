import {
  CapMonsterCloudClientFactory,
  ClientOptions,
  ErrorType,
  FunCaptchaRequest,
  HCaptchaRequest,
  ImageToTextRequest,
  ProsopoRequest,
  TurnstileRequest,
} from '@zennolab_com/capmonstercloud-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findExample } from '../sandbox/catalog.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { shortestGap } from '../sandbox/log.ts';

const WAITS = { firstRequestDelay: 20, requestsInterval: 40, timeout: 5000 };
const page = { websiteURL: 'https://site.example', websiteKey: 'k' };
const turnstile = new TurnstileRequest(page);

type Client = ReturnType<typeof newClient>;

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ solveMs: 100 });
});
afterAll(() => sandbox.close());

function newClient(clientKey = sandbox.clientKey) {
  const options = new ClientOptions({ clientKey, serviceUrl: sandbox.httpOrigin });
  return CapMonsterCloudClientFactory.Create(options);
}

describe('@zennolab_com/capmonstercloud-client', () => {
  test.concurrent.for<readonly [string, (client: Client) => Promise<{ solution?: unknown }>]>([
    ['TurnstileTask', (client) => client.Solve(turnstile, WAITS)],
    ['ImageToTextTask', (client) => client.Solve(new ImageToTextRequest({ body: 'iVBO' }), WAITS)],
    ['HCaptchaTask', (client) => client.Solve(new HCaptchaRequest(page), WAITS)],
    [
      'FunCaptchaTask',
      (client) => client.Solve(new FunCaptchaRequest({ ...page, websitePublicKey: 'k' }), WAITS),
    ],
    ['ProsopoTask', (client) => client.Solve(new ProsopoRequest(page), WAITS)],
  ])('solves a %s over v2', async ([type, solve]) => {
    const { solution } = await solve(newClient());
    expect(solution).toBeDefined();
    expect(solution).toEqual(findExample(type, {})?.solution);
  });

  test('reads the balance', async () => {
    await expect(newClient().getBalance()).resolves.toEqual({
      errorId: 0,
      balance: Number(sandbox.service.balance),
    });
  });

  test('understands a failed task and a wrong key', async () => {
    sandbox.service.addFault({
      fault: { kind: 'error', code: 'ERROR_CAPTCHA_UNSOLVABLE' },
      method: 'getTaskResult',
      times: 1,
    });
    await expect(newClient().Solve(turnstile, WAITS)).resolves.toEqual({
      error: ErrorType.CAPTCHA_UNSOLVABLE,
    });
    await expect(newClient('f'.repeat(32)).Solve(turnstile, WAITS)).resolves.toEqual({
      error: ErrorType.KEY_DOES_NOT_EXIST,
    });
  });

  test('is caught asking more often than every 5 s', async () => {
    sandbox.service.requests.clear();
    await newClient().Solve(turnstile, WAITS);
    const gap = shortestGap(sandbox.service.log);
    expect(gap?.ms).toBeLessThan(5000);
    expect(gap?.ms).toBeGreaterThanOrEqual(WAITS.requestsInterval - 5);
  });
});
