import type { ChildProcess } from 'node:child_process';
import { Readable, Writable } from 'node:stream';

/** What the commands sent here answer, as far as it is read. */
type Result = {
  readonly targetInfos?: readonly {
    readonly type: string;
    readonly url: string;
    readonly attached: boolean;
  }[];
};

/** Sends one command of the DevTools protocol to the browser as a whole, and answers its result. */
export type Send = (method: string, params?: object) => Promise<Result>;

/** The pipe to a Chromium that was started with `--remote-debugging-pipe` and five pipes. */
export function openPipe({ stdio }: ChildProcess): Send {
  const [, , , commands, answers] = stdio;
  if (!(commands instanceof Writable && answers instanceof Readable))
    throw new Error('No pipes to the browser');
  const waiting = new Map<number, PromiseWithResolvers<Result>>();
  let [sent, rest] = [0, ''];
  answers.setEncoding('utf8').on('data', (chunk: string) => {
    const messages = (rest + chunk).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) settle(waiting, JSON.parse(message));
  });
  return (method, params = {}) => {
    sent += 1;
    const answer = Promise.withResolvers<Result>();
    waiting.set(sent, answer);
    commands.write(`${JSON.stringify({ id: sent, method, params })}\0`);
    return answer.promise;
  };
}

type Message = {
  readonly id?: number;
  readonly result?: Result;
  readonly error?: { readonly message: string };
};

function settle(
  waiting: ReadonlyMap<number, PromiseWithResolvers<Result>>,
  { id, result, error }: Message,
): void {
  const answer = id === undefined ? undefined : waiting.get(id);
  if (error === undefined) answer?.resolve(result ?? {});
  else answer?.reject(new Error(error.message));
}
