import type { JsonObject } from './json.ts';
import type { Task } from './task.ts';

/** The service's methods by their v2 names; v1's calls are named after what they do. */
export const methods = [
  'createTask',
  'getTaskResult',
  'getBalance',
  'reportCorrect',
  'reportIncorrect',
] as const;

/** `unknown`: an address that names no method. */
export type Method = (typeof methods)[number] | 'unknown';

/** A request as read from the wire, in the terms both API versions share. */
export type Call =
  | {
      readonly kind: 'create';
      readonly type: string;
      readonly parameters: JsonObject;
    }
  | { readonly kind: 'result'; readonly taskId: string }
  | { readonly kind: 'report'; readonly taskId: string; readonly report: 'correct' | 'incorrect' }
  | { readonly kind: 'balance' }
  /** Not answerable. A `status` other than 200 means that it was not even readable. */
  | { readonly kind: 'bad'; readonly code: string; readonly status: 200 | 400 };

/** What the sandbox has to say, in the terms both API versions share. */
export type Reply =
  | { readonly kind: 'created'; readonly taskId: string }
  | { readonly kind: 'processing' }
  | { readonly kind: 'ended'; readonly task: Task }
  | { readonly kind: 'balance'; readonly balance: string }
  | { readonly kind: 'reported' }
  | {
      readonly kind: 'error';
      readonly code: string;
      /** The older API's word for it, where it has another. */
      readonly v1Code?: string;
      readonly status: 200 | 400;
    };

/** An error that is told the usual way, with HTTP 200. */
export function refusal(code: string, v1Code: string = code): Reply {
  return { kind: 'error', code, v1Code, status: 200 };
}
