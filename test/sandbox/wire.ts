import * as z from 'zod/mini';
import { conditions, type Condition } from './account.ts';
import { blockRules, type BlockRule } from './blocks.ts';
import { methods } from './call.ts';
import type { Example } from './catalog.ts';
import type { ServiceError } from './errors.ts';
import type { FaultRule } from './faults.ts';
import type { JsonObject } from './json.ts';
import type { NewTask, NewTaskEnd } from './task.ts';

const json = z.json();
const parameters = z.record(z.string(), json);
const digits = z.string().check(z.regex(/^[1-9]\d{0,15}$/u));
const money = z.string().check(z.regex(/^\d+(\.\d{1,8})?$/u));
const ms = z.number().check(z.nonnegative());

const example = z.object({
  taskType: z.string(),
  family: z.string(),
  when: z.exactOptional(parameters),
  solveMs: ms,
  price: money,
  solution: json,
  source: z.string(),
});

const serviceError = z.object({
  errorId: z.exactOptional(z.int()),
  errorCode: z.string(),
  errorDescription: z.string(),
  source: z.string(),
});

const taskEnd = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('solved'),
    solution: z.exactOptional(json),
    cost: z.exactOptional(money),
  }),
  z.strictObject({ kind: z.literal('failed'), code: z.string() }),
  z.strictObject({ kind: z.literal('verbatim'), answer: json }),
]);

const newTask = z.strictObject({
  id: z.exactOptional(digits),
  type: z.exactOptional(z.string()),
  parameters: z.exactOptional(parameters),
  solveMs: z.exactOptional(z.union([ms, z.literal('never')])),
  end: z.exactOptional(taskEnd),
  owner: z.exactOptional(z.enum(['account', 'stranger'])),
});

/** Not a union of one and many: its problem would not say what is wrong with the one. */
const newTasks = z.pipe(
  z.transform((value: unknown) => [value].flat()),
  z.array(newTask),
);

const fault = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('error'), code: z.string() }),
  z.strictObject({
    kind: z.literal('status'),
    status: z.int().check(z.gte(200), z.lte(599)),
    retryAfter: z.exactOptional(z.string()),
  }),
  z.strictObject({ kind: z.enum(['html', 'cut', 'hang', 'reset']) }),
  z.strictObject({ kind: z.literal('slow'), ms }),
  z.strictObject({ kind: z.literal('redirect'), location: z.string() }),
  z.strictObject({ kind: z.literal('json'), body: json }),
]);

const faultRule = z.strictObject({
  fault,
  method: z.exactOptional(z.enum([...methods, 'unknown'])),
  taskId: z.exactOptional(digits),
  times: z.exactOptional(z.int().check(z.positive())),
});

const change = z.strictObject({
  condition: z.exactOptional(z.enum(conditions)),
  balance: z.exactOptional(money),
  clientKey: z.exactOptional(z.string()),
  solveMs: z.exactOptional(z.nullable(ms)),
  blockRules: z.exactOptional(z.array(z.enum(blockRules))),
});

/** What the control API may change of the whole sandbox; what is left out stays. */
export interface Change {
  readonly condition?: Condition;
  readonly balance?: string;
  readonly clientKey?: string;
  /** For the tasks added from now on; null: each example's own. */
  readonly solveMs?: number | null;
  readonly blockRules?: readonly BlockRule[];
}

/** A body as it was meant, or what is wrong with it. */
export type Read<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'unreadable'; readonly problem: string };

/** Reads solutions.json. Throws when it is not as expected, as its author must know. */
export function readExamples(data: unknown): readonly Example[] {
  return z.array(example).parse(data);
}

/** Reads errors.json. Throws when it is not as expected, as its author must know. */
export function readErrors(data: unknown): readonly ServiceError[] {
  return z.array(serviceError).parse(data);
}

/** Reads a body as a JSON object; undefined when it is none. */
export function readJsonObject(text: string): JsonObject | undefined {
  const read = readJson(parameters, text);
  return read.kind === 'read' ? read.value : undefined;
}

/** Reads one wanted task or a list of them. */
export function readNewTasks(text: string): Read<readonly NewTask[]> {
  return readJson(newTasks, text);
}

/** Reads how a task is to end; an empty text leaves it to the task. */
export function readTaskEnd(text: string): Read<NewTaskEnd | undefined> {
  return text === '' ? { kind: 'read', value: undefined } : readJson(taskEnd, text);
}

/** Reads a rule for faults. */
export function readFaultRule(text: string): Read<FaultRule> {
  return readJson(faultRule, text);
}

/** Reads a change of the account or the settings. */
export function readChange(text: string): Read<Change> {
  return readJson(change, text);
}

function readJson<T>(schema: z.ZodMiniType<T>, text: string): Read<T> {
  try {
    const parsed = z.safeParse(schema, JSON.parse(text));
    if (parsed.success) return { kind: 'read', value: parsed.data };
    return { kind: 'unreadable', problem: z.prettifyError(parsed.error) };
  } catch {
    return { kind: 'unreadable', problem: 'The body is not JSON.' };
  }
}
