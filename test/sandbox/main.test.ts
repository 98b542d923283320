import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test.for(['SIGINT', 'SIGTERM'] as const)('runs alone and ends cleanly on %s', async (signal) => {
  const main = fileURLToPath(new URL('main.ts', import.meta.url));
  const env = { ...process.env, SANDBOX_HTTP_PORT: '0', SANDBOX_TLS_PORT: '0' };
  const child = spawn(process.execPath, [main], { env });
  const exited = once(child, 'exit');
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  await expect.poll(() => output, { timeout: 10_000 }).toContain('/_sandbox/log');

  const origin = /http:\/\/127\.0\.0\.1:\d+/u.exec(output)?.[0];
  const clientKey = /[\da-f]{32}/u.exec(output)?.[0];
  const [, id] = /(\d{11}) {2}ready$/mu.exec(output) ?? [];
  const response = await fetch(`${origin}/getTaskResult`, {
    method: 'POST',
    body: JSON.stringify({ clientKey, taskId: Number(id) }),
  });
  await expect(response.json()).resolves.toMatchObject({ status: 'ready' });

  child.kill(signal);
  await expect(exited).resolves.toEqual([0, null]);
});
