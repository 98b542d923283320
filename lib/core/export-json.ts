import { EXPORT_FORMAT } from './export-marks.ts';
import type { FollowedTask } from './tray.ts';

/** The newest version of its form. */
export const EXPORT_VERSION = 1;

/**
 * The start of an export, as JSON; tasks and a comma between two of them follow, and `JSON_END`. It is
 * written piece by piece since all of it need not fit into one string.
 */
export function jsonStart(exportedAt: number): string {
  const at = JSON.stringify(new Date(exportedAt).toISOString());
  return `{"format":"${EXPORT_FORMAT}","version":${EXPORT_VERSION},"exportedAt":${at},"tasks":[\n`;
}

export const JSON_END = '\n]}\n';

/** A task in an export, on a line of its own: its whole record, and how often it was asked for. */
export function jsonTask({ task, poll }: FollowedTask): string {
  return JSON.stringify({ ...task, requests: poll?.requests ?? 0 });
}
