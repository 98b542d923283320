import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Call, Method, Reply } from './call.ts';

/** A request and its connection, as Hono hands them over on Node. */
export type SandboxContext = Context<{ Bindings: HttpBindings }>;

/** A request as one API version reads it. */
export interface Reading {
  readonly method: Method;
  /** Undefined: none was sent. */
  readonly clientKey: string | undefined;
  readonly taskId: string | undefined;
  readonly call: Call;
  /** Writes the answer in the form that the request asked for. */
  readonly render: (reply: Reply) => Rendered;
}

/** An answer, ready to be sent. */
export interface Rendered {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One version of the API. */
export interface Dialect {
  readonly version: 'v1' | 'v2';
  /** Waits for the request's body. */
  readonly read: (context: SandboxContext) => Promise<Reading>;
}

/** The answer as the server sends it. */
export function respond({ status, contentType, body, headers }: Rendered): Response {
  return new Response(body, { status, headers: { 'content-type': contentType, ...headers } });
}
