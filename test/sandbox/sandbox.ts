import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { sandboxApp } from './app.ts';
import { makeCertificate } from './certificate.ts';
import { Service, type ServiceOptions } from './service.ts';

/** Where the sandbox listens, and what it starts with. */
export interface SandboxOptions extends ServiceOptions {
  /** Default 0: any free port. */
  readonly httpPort?: number;
  /** Default 0: any free port. */
  readonly tlsPort?: number;
  /** Hears all bytes that come in, decrypted, each with the connection that it came by. */
  readonly hear?: (bytes: Buffer, connection: object) => void;
}

/** A running stand-in for the service, on 127.0.0.1 only. */
export interface Sandbox {
  /** Such as `http://127.0.0.1:2780`. */
  readonly httpOrigin: string;
  /** Such as `https://127.0.0.1:2743`. */
  readonly tlsOrigin: string;
  readonly httpPort: number;
  readonly tlsPort: number;
  /** What to trust for TLS, as PEM: made at this start, for the service's hosts and 127.0.0.1. */
  readonly certificate: string;
  /** The one key that is right. */
  readonly clientKey: string;
  /** Does in process what the control API does over HTTP. */
  readonly service: Service;
  /** Ends every connection, hung ones too, and stops listening. */
  close(): Promise<void>;
  /** Listens again after it was closed, on the same ports. */
  reopen(): Promise<void>;
}

/** As long as nginx' default: with Node's 5 s, a client that asks every 5 s meets closing sockets. */
const KEEP_ALIVE = { keepAliveTimeout: 75_000 };

/** Starts the sandbox. Rejects when a port is taken, and then listens on none. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const service = new Service(options);
  const handle = getRequestListener(sandboxApp(service).fetch, { overrideGlobalObjects: false });
  const listener: RequestListener = (request, response) => void handle(request, response);
  const { key, cert } = await makeCertificate();
  const http = createHttpServer(KEEP_ALIVE, listener);
  const tls = createTlsServer({ ...KEEP_ALIVE, key, cert }, listener);
  http.on('connection', (connection) => overhear(connection, options.hear));
  tls.on('secureConnection', (connection) => overhear(connection, options.hear));
  const close = async () => {
    await Promise.all([stop(http), stop(tls)]);
  };
  try {
    const httpPort = await listen(http, options.httpPort ?? 0);
    const tlsPort = await listen(tls, options.tlsPort ?? 0);
    return {
      httpOrigin: `http://127.0.0.1:${httpPort}`,
      tlsOrigin: `https://127.0.0.1:${tlsPort}`,
      httpPort,
      tlsPort,
      certificate: cert,
      clientKey: service.account.clientKey,
      service,
      close,
      reopen: async () => {
        await listen(http, httpPort);
        await listen(tls, tlsPort);
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function overhear(connection: Socket, hear: SandboxOptions['hear']): void {
  if (hear !== undefined) connection.on('data', (bytes) => hear(bytes, connection));
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(address && typeof address === 'object' ? address.port : port);
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
