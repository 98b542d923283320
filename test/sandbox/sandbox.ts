import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
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
}

/** A running stand-in for the service, on 127.0.0.1 only. */
export interface Sandbox {
  /** Such as `http://127.0.0.1:2780`. */
  readonly httpOrigin: string;
  /** Such as `https://127.0.0.1:2743`; the certificate is self-signed. */
  readonly tlsOrigin: string;
  readonly httpPort: number;
  readonly tlsPort: number;
  /** The one key that is right. */
  readonly clientKey: string;
  /** Does in process what the control API does over HTTP. */
  readonly service: Service;
  /** Ends every connection, hung ones too, and stops listening. */
  close(): Promise<void>;
}

/** Starts the sandbox. Rejects when a port is taken. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const service = new Service(options);
  const handle = getRequestListener(sandboxApp(service).fetch, { overrideGlobalObjects: false });
  const listener: RequestListener = (request, response) => void handle(request, response);
  const http = createHttpServer(listener);
  const tls = createTlsServer(await makeCertificate(), listener);
  const httpPort = await listen(http, options.httpPort ?? 0);
  const tlsPort = await listen(tls, options.tlsPort ?? 0);
  return {
    httpOrigin: `http://127.0.0.1:${httpPort}`,
    tlsOrigin: `https://127.0.0.1:${tlsPort}`,
    httpPort,
    tlsPort,
    clientKey: service.account.clientKey,
    service,
    close: async () => {
      await Promise.all([stop(http), stop(tls)]);
    },
  };
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
