import { createServer as createPlainServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { makeCertificate } from '../../sandbox/certificate.ts';
import { Wire } from './wire.ts';

/** Answers to anything, and lets any page and extension send it whatever they like. */
const WELCOME = [
  'HTTP/1.1 200 OK',
  'Access-Control-Allow-Origin: *',
  'Access-Control-Allow-Headers: *',
  'Access-Control-Allow-Methods: *',
  'Content-Type: application/json',
  'Content-Length: 2',
  '',
  '{}',
].join('\r\n');

/** A host of this machine that has nothing to do with the service. */
export type SecondHost = {
  /** Its addresses, by TLS and without. */
  readonly origins: readonly [tls: string, plain: string];
  /** Every byte that it received. */
  readonly wire: Wire;
  readonly close: () => void;
};

/** Starts a host that takes whatever comes, and keeps it. */
export async function startSecondHost(): Promise<SecondHost> {
  const wire = new Wire();
  const sockets = new Set<Socket>();
  const serve = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('data', (bytes) => {
      wire.hear(bytes, socket);
      if (bytes.includes('\r\n\r\n')) socket.write(WELCOME);
    });
  };
  const servers = [createTlsServer(await makeCertificate(), serve), createPlainServer(serve)];
  const [tls = 0, plain = 0] = await Promise.all(servers.map(listen));
  return {
    origins: [`https://127.0.0.1:${tls}`, `http://127.0.0.1:${plain}`],
    wire,
    close: () => {
      for (const server of servers) server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (typeof address === 'object' && address !== null) resolve(address.port);
    });
  });
}
