import * as z from 'zod/mini';
import { isText, isTime } from './shapes.ts';

/** Reads a value of one kind; null for what is none (a corrupt or foreign record or message). */
export type Parse<T> = (value: unknown) => T | null;

/** Makes a schema a `Parse`. */
export function parser<T>(schema: z.ZodMiniType<T>): Parse<T> {
  return (value) => schema.safeParse(value).data ?? null;
}

// As few of zod's pieces as will do, for each weighs in the worker and in every page: objects and unions
// are its own, tests of ours for texts, numbers, constants and lists save a third of its 10 kB, gzipped.
/** Whether a value is a text, of any length. */
export const isAnyText = (value: unknown): boolean => typeof value === 'string';
export const anyText = z.custom<string>(isAnyText);
export const number = z.custom<number>(Number.isFinite);
export const time = z.custom<number>(isTime);
export const oneOf = <const T>(...values: readonly T[]) =>
  z.custom<T>((value) => values.some((each) => each === value));
export const flag = z.optional(oneOf(true, false));
export const orNull = <S extends z.ZodMiniType>(schema: S) => z.union([schema, oneOf(null)]);
export const listOf = <T>(isOne: (value: unknown) => boolean) =>
  z.custom<readonly T[]>((value) => Array.isArray(value) && value.every(isOne));
export const atMost = (length: number) => z.custom<string>((value) => isText(value, length));
