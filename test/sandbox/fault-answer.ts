import { setTimeout as delay } from 'node:timers/promises';
import { TLSSocket } from 'node:tls';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { respond, type Rendered, type SandboxContext } from './dialect.ts';
import type { Fault } from './faults.ts';

/** What a fault sent: `status` is undefined when the client saw none. */
export interface SentFault {
  readonly response: Response;
  readonly status: number | undefined;
}

const PORTAL_PAGE = '<!doctype html><title>Sign in</title><h1>Welcome to the guest network</h1>';
const NOT_ANSWERED: SentFault = { response: RESPONSE_ALREADY_SENT, status: undefined };

/** Lets a request suffer a fault; `trueAnswer` does what was asked, where the fault lets it. */
export async function sendFault(
  fault: Exclude<Fault, { kind: 'error' }>,
  trueAnswer: () => Rendered,
  context: SandboxContext,
): Promise<SentFault> {
  switch (fault.kind) {
    case 'status':
      return sent(bareStatus(fault.status, fault.retryAfter));
    case 'html':
      return sent(new Response(PORTAL_PAGE, { headers: { 'content-type': 'text/html' } }));
    case 'redirect':
      // Who follows it sends all of the request again, the key too.
      return sent(new Response(null, { status: 307, headers: { location: fault.location } }));
    case 'json':
      return sent(Response.json(fault.body));
    case 'slow':
      // Unreferenced, so that a slow answer does not hold up the end of the sandbox.
      await delay(fault.ms, undefined, { ref: false });
      return sent(respond(trueAnswer()));
    case 'cut':
      return { response: RESPONSE_ALREADY_SENT, status: cut(trueAnswer(), context) };
    case 'reset':
      reset(context);
      return NOT_ANSWERED;
    case 'hang':
      return NOT_ANSWERED;
  }
}

function sent(response: Response): SentFault {
  return { response, status: response.status };
}

function bareStatus(status: number, retryAfter: string | undefined): Response {
  return new Response(null, {
    status,
    ...(retryAfter === undefined ? {} : { headers: { 'retry-after': retryAfter } }),
  });
}

function cut({ status, contentType, body }: Rendered, { env }: SandboxContext): number {
  const { outgoing } = env;
  const bytes = Buffer.from(body);
  outgoing.writeHead(status, { 'content-type': contentType, 'content-length': bytes.length });
  outgoing.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => outgoing.destroy());
  return status;
}

function reset({ env }: SandboxContext): void {
  const { outgoing } = env;
  // Only a plain TCP socket can send a RST: Node throws ERR_INVALID_HANDLE_TYPE for TLS.
  if (outgoing.socket instanceof TLSSocket) outgoing.destroy();
  else outgoing.socket?.resetAndDestroy();
}
