import * as z from 'zod/mini';
import type { Example } from './catalog.ts';
import type { ServiceError } from './errors.ts';
import type { Json } from './json.ts';

const json = z.json();
const parameters = z.record(z.string(), json);

const example = z.object({
  taskType: z.string(),
  family: z.string(),
  when: z.exactOptional(parameters),
  solveMs: z.number(),
  price: z.string(),
  solution: json,
  source: z.string(),
});

const serviceError = z.object({
  errorId: z.exactOptional(z.number()),
  errorCode: z.string(),
  errorDescription: z.string(),
  source: z.string(),
});

/** Reads solutions.json. Throws when it is not as expected, as its author must know. */
export function readExamples(data: unknown): readonly Example[] {
  return z.array(example).parse(data);
}

/** Reads errors.json. Throws when it is not as expected, as its author must know. */
export function readErrors(data: unknown): readonly ServiceError[] {
  return z.array(serviceError).parse(data);
}

/** Reads a body as a JSON object; undefined when it is none. */
export function readJsonObject(text: string): { readonly [name: string]: Json } | undefined {
  try {
    return z.safeParse(parameters, JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
