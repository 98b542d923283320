import { core } from 'zod/mini';
import { isText, isTime } from './shapes.ts';

/** Reads a value of one kind; null for what is none (a corrupt or foreign record or message). */
export type Parse<T> = (value: unknown) => T | null;

/** Makes a schema a `Parse`, by the way in that it shares with other libraries: `safeParse` weighs more. */
export function parser<T>(schema: Schema<T>): Parse<T> {
  return (value) => {
    const result = schema['~standard'].validate(value);
    return 'value' in result ? result.value : null;
  };
}

/** What tells values of one kind from all others. */
export type Schema<T> = core.$ZodType<T>;

/** The values that a schema tells from others. */
export type Infer<S extends Schema<unknown>> = core.output<S>;

// As few of zod's pieces as will do, for each weighs in the worker and in every page: objects and unions
// are its own, tests of ours for texts, numbers, constants and lists save a third of its 10 kB, gzipped.
// They are the classes behind `z.object` and its like, which bring ten methods along that nothing calls;
// as constructors these take no type arguments.
export const custom = <T>(isOne: (value: unknown) => boolean) =>
  new core.$ZodCustom({ type: 'custom', check: 'custom', fn: isOne }) as core.$ZodCustom<T>;
export const object = <S extends core.$ZodShape>(shape: S) =>
  new core.$ZodObject({ type: 'object', shape }) as core.$ZodObject<S, core.$strip>;
export const union = <const S extends readonly core.$ZodType[]>(...options: S) =>
  new core.$ZodUnion({ type: 'union', options }) as core.$ZodUnion<S>;
export const optional = <S extends core.$ZodType>(innerType: S) =>
  new core.$ZodOptional({ type: 'optional', innerType }) as core.$ZodOptional<S>;

/** Whether a value is a text, of any length. */
export const isAnyText = (value: unknown): boolean => typeof value === 'string';
export const anyText = custom<string>(isAnyText);
export const number = custom<number>(Number.isFinite);
export const time = custom<number>(isTime);
export const oneOf = <const T>(...values: readonly T[]) =>
  custom<T>((value) => values.some((each) => each === value));
export const flag = optional(oneOf(true, false));
export const orNull = <S extends core.$ZodType>(schema: S) => union(schema, oneOf(null));
export const listOf = <T>(isOne: (value: unknown) => boolean) =>
  custom<readonly T[]>((value) => Array.isArray(value) && value.every(isOne));
export const atMost = (length: number) => custom<string>((value) => isText(value, length));
