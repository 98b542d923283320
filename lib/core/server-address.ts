import { isServiceId, KNOWN_SERVICES, serviceOf, type ServiceId } from './service.ts';

/** What an address that was typed says: the service there, or why it can be none. */
export type ServerAddress =
  | { readonly kind: 'service'; readonly service: ServiceId }
  | { readonly kind: 'refused'; readonly reason: 'empty' | 'insecure' | 'path' | 'none' };

const LOOPBACK = /^(?:localhost|127\.0\.0\.1)(?=$|[:/])/i;

/** Reads the address of a server, as it was typed. Never throws. */
export function readServerAddress(typed: string): ServerAddress {
  const text = typed.trim();
  if (text === '') return refused('empty');
  const url = urlOf(text);
  if (url === null || !/^https?:$/.test(url.protocol) || isOdd(url, text)) return refused('none');
  if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname)) return refused('insecure');
  // A name and password in it would be shown, and sent, with each request.
  if (url.username + url.password !== '') return refused('none');
  if (url.pathname + url.search + url.hash !== '/') return refused('path');
  // Users know the services by the addresses of their pages.
  const api = `https://api.${url.host.replace(/^(?:api|www)\.|\.$/g, '')}`;
  const known = KNOWN_SERVICES.find((id) => serviceOf(id).origin === api);
  if (known !== undefined) return { kind: 'service', service: known };
  return isServiceId(url.origin) ? { kind: 'service', service: url.origin } : refused('none');
}

function urlOf(text: string): URL | null {
  // Typed without a scheme, `localhost:2780` would be read as one.
  const scheme = LOOPBACK.test(text) ? 'http://' : 'https://';
  const full = text.includes('://') ? text : scheme + text;
  return URL.canParse(full) ? new URL(full) : null;
}

/** What is no name of a host, though URLs take it: empty parts, and numbers, of which they make an IP address. */
function isOdd({ hostname }: URL, typed: string): boolean {
  return /(?:^|\.)[.-]/.test(hostname) || (/^[\d.]+$/.test(hostname) && !typed.includes(hostname));
}

function refused(reason: Extract<ServerAddress, { kind: 'refused' }>['reason']): ServerAddress {
  return { kind: 'refused', reason };
}
