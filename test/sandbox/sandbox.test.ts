import { connect } from 'node:tls';
import { afterEach, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from './sandbox.ts';

const running: Sandbox[] = [];

async function start(options?: Parameters<typeof startSandbox>[0]): Promise<Sandbox> {
  const sandbox = await startSandbox(options);
  running.push(sandbox);
  return sandbox;
}

afterEach(() => Promise.all(running.splice(0).map((sandbox) => sandbox.close())));

test.for(['api.2captcha.com', 'api.rucaptcha.com', 'localhost', '127.0.0.1'])(
  'the certificate holds for %s',
  async (host) => {
    const { tlsPort, certificate } = await start();
    const isTrusted = await new Promise<boolean>((resolve, reject) => {
      const name = /^\d/u.test(host) ? { host } : { servername: host };
      const socket = connect({ port: tlsPort, ca: certificate, ...name }, () => {
        resolve(socket.authorized);
        socket.end();
      });
      socket.on('error', reject);
    });
    expect(isTrusted).toBe(true);
  },
);

test('closing drops a request that hangs', async () => {
  const sandbox = await start();
  sandbox.service.addFault({ fault: { kind: 'hang' } });
  const hung = Promise.allSettled([
    fetch(`${sandbox.httpOrigin}/getBalance`, { method: 'POST', body: '{}' }),
  ]);
  await expect.poll(() => sandbox.service.log.length).toBe(1);
  await sandbox.close();
  await expect(hung).resolves.toMatchObject([{ status: 'rejected' }]);
});

test('a port that is taken is told, and the other one is given back', async () => {
  const { tlsPort } = await start();
  const other = await start();
  await other.close();
  const { httpPort } = other;
  await expect(startSandbox({ httpPort, tlsPort })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await expect(start({ httpPort })).resolves.toMatchObject({ httpPort });
});

test('answers carry the time, which clients correct their clock by', async () => {
  const { httpOrigin } = await start();
  const { headers } = await fetch(httpOrigin, { method: 'POST' });
  expect(Math.abs(Date.parse(headers.get('date') ?? '') - Date.now())).toBeLessThan(2000);
});

test('what was closed can be opened again, on the same port and with all that it knew', async () => {
  const sandbox = await start();
  await sandbox.close();
  await expect(fetch(sandbox.httpOrigin, { method: 'POST' })).rejects.toThrow('fetch failed');
  await sandbox.reopen();
  const { status } = await fetch(`${sandbox.httpOrigin}/getBalance`, {
    method: 'POST',
    body: JSON.stringify({ clientKey: sandbox.clientKey }),
  });
  expect(status).toBe(200);
  expect(sandbox.service.log.map(({ key }) => key)).toEqual(['right']);
});
