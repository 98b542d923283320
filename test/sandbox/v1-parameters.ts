import type { SandboxContext } from './dialect.ts';
import { readJsonObject } from './wire.ts';

/** The parameters of a request of API v1: all of them are texts. */
export type V1Parameters = Readonly<Partial<Record<string, string>>>;

/**
 * Reads the parameters, which API v1 takes from the query, a form, or (as the published clients
 * send them) a JSON body. Files count for nothing: no picture is looked at.
 */
export async function readV1Parameters({ req }: SandboxContext): Promise<V1Parameters> {
  if (req.method !== 'POST') return req.query();
  const isJson = req.header('content-type')?.includes('json');
  const fields = isJson ? (readJsonObject(await req.text()) ?? {}) : await req.parseBody();
  const texts = Object.entries(fields)
    .filter(([, value]) => typeof value !== 'object')
    .map(([name, value]) => [name, String(value)]);
  return { ...req.query(), ...Object.fromEntries(texts) };
}
