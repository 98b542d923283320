/** A request as its bytes were: its first line with all headers, and its body. */
export type RawRequest = { readonly head: string; readonly body: string };

const END_OF_HEAD = '\r\n\r\n';

/** Keeps every byte that servers receive. */
export class Wire {
  readonly #connections = new Map<object, Buffer[]>();

  /** Hears bytes that came by a connection. */
  readonly hear = (bytes: Buffer, connection: object): void => {
    const before = this.#connections.get(connection) ?? [];
    this.#connections.set(connection, [...before, bytes]);
  };

  /** All that came so far, one character a byte. */
  get text(): string {
    return this.#texts.join('\n');
  }

  /** The requests that came so far. What is none in HTTP/1.1 counts as a head. */
  get requests(): readonly RawRequest[] {
    return this.#texts.flatMap(requestsIn);
  }

  get #texts(): readonly string[] {
    return [...this.#connections.values()].map((parts) => Buffer.concat(parts).toString('latin1'));
  }
}

function requestsIn(text: string): readonly RawRequest[] {
  const requests: RawRequest[] = [];
  let at = 0;
  while (at < text.length) {
    const endOfHead = text.indexOf(END_OF_HEAD, at);
    const start = endOfHead === -1 ? text.length : endOfHead + END_OF_HEAD.length;
    const head = text.slice(at, start);
    at = start + Number(/^content-length: *(\d+)\r$/im.exec(head)?.[1] ?? 0);
    requests.push({ head, body: text.slice(start, at) });
  }
  return requests;
}
