import { MOST_IDS } from './core/paste.ts';
import type { Entry } from './core/task-index.ts';
import { isServiceId } from './core/service.ts';
import { isTaskId as isIdText } from './core/task.ts';

const STATUSES = ['processing', 'ready', 'failed', 'stalled'];

/** Whether a value is the id of a task. */
export function isTaskId(value: unknown): boolean {
  return typeof value === 'string' && isIdText(value);
}

/** Whether a value names a service. */
export function isService(value: unknown): boolean {
  return typeof value === 'string' && isServiceId(value);
}

/** Whether a value is a list of ids, no longer than one paste may be. */
export function isPasteOfIds(value: unknown): boolean {
  return Array.isArray(value) && value.length <= MOST_IDS && value.every(isTaskId);
}

/** Whether a value is a text of at most so many characters. */
export function isText(value: unknown, length: number): boolean {
  return typeof value === 'string' && value.length <= length;
}

/** Whether a stored value is the key of a task. */
export function isTaskKey(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const colon = value.lastIndexOf(':');
  return isServiceId(value.slice(0, colon)) && isIdText(value.slice(colon + 1));
}

/** Whether a stored value is a list of so many times or counts: finite numbers from 0 on. */
export function isTimes(value: unknown, length: number): boolean {
  return Array.isArray(value) && value.length === length && value.every(isTime);
}

/** Whether a stored value is an entry of the index: key, status, number of the newest event. */
export function isEntry(value: unknown): value is Entry {
  if (!Array.isArray(value) || value.length !== 3) return false;
  return isTaskKey(value[0]) && STATUSES.some((status) => status === value[1]) && isTime(value[2]);
}

/** Whether a stored value holds a time for each of some tasks' keys. */
export function isFloors(value: unknown): boolean {
  if (!isObject(value)) return false;
  return Object.entries(value).every(([name, floorAt]) => isTaskKey(name) && isTime(floorAt));
}

/** Whether a stored value has properties by their names, as neither a list nor a date has. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return Object.prototype.toString.call(value) === '[object Object]';
}

/** Whether a value is a time or a count: a finite number from 0 on. */
export function isTime(value: unknown): boolean {
  return Number.isFinite(value) && Number(value) >= 0;
}
