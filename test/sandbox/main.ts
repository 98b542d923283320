import process from 'node:process';
import { startSandbox, type Sandbox } from './sandbox.ts';
import type { NewTask } from './task.ts';

/** Fixed, so that notes and settings stay true; SANDBOX_HTTP_PORT and SANDBOX_TLS_PORT override. */
const HTTP_PORT = 2780;
const TLS_PORT = 2743;

const SAMPLES: readonly (NewTask & { readonly note: string })[] = [
  { note: 'ready', type: 'TurnstileTaskProxyless', solveMs: 0 },
  { note: 'ready', type: 'GeeTestTaskProxyless', solveMs: 0 },
  { note: 'ready in 10 s', type: 'RecaptchaV2TaskProxyless', solveMs: 10_000 },
  { note: 'ready in 30 s', type: 'ImageToTextTask', solveMs: 30_000 },
  {
    note: 'fails in 20 s',
    type: 'HCaptchaTaskProxyless',
    solveMs: 20_000,
    end: { kind: 'failed', code: 'ERROR_CAPTCHA_UNSOLVABLE' },
  },
  { note: 'never ready', type: 'FunCaptchaTaskProxyless', solveMs: 'never' },
];

const sandbox = await startSandbox({
  httpPort: Number(process.env['SANDBOX_HTTP_PORT'] ?? HTTP_PORT),
  tlsPort: Number(process.env['SANDBOX_TLS_PORT'] ?? TLS_PORT),
  blockRules: ['too-many-results', 'wrong-keys'],
});
const samples = SAMPLES.map(({ note, ...task }) => `${sandbox.service.addTask(task)}  ${note}`);
process.stdout.write(greeting(sandbox, samples));
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void sandbox.close());
}

function greeting({ httpOrigin, tlsOrigin, clientKey }: Sandbox, tasks: readonly string[]): string {
  return `A stand-in for the 2Captcha service. Ctrl+C ends it.

  Server address  ${httpOrigin}
  over TLS        ${tlsOrigin}
  API key         ${clientKey}

Tasks to paste:

${tasks.map((task) => `  ${task}`).join('\n')}

A new task, ready in 5 s; then 3 requests that get no answer; then what was asked:

  curl ${httpOrigin}/_sandbox/tasks -d '{"type":"TurnstileTask","solveMs":5000}'
  curl ${httpOrigin}/_sandbox/faults -d '{"fault":{"kind":"hang"},"times":3}'
  curl ${httpOrigin}/_sandbox/log
`;
}
