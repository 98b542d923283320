import data from './errors.json' with { type: 'json' };
import { readErrors } from './wire.ts';

/** An error of the service; codes that only clients or other services know have no number. */
export interface ServiceError {
  readonly errorId?: number | undefined;
  readonly errorCode: string;
  readonly errorDescription: string;
  readonly source: string;
}

/** Every error, as kept in errors.json. */
export const errors: readonly ServiceError[] = readErrors(data);

const byCode = new Map(errors.map((error) => [error.errorCode, error]));

/** What API v2 answers for an error. A code without a number gets 1, as compatible services send. */
export function errorAnswer(code: string) {
  const known = byCode.get(code);
  return {
    errorId: known?.errorId ?? 1,
    errorCode: code,
    errorDescription: known?.errorDescription ?? 'Unknown error',
  };
}
