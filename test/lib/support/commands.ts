import type { Command } from '../../../lib/core/command.ts';
import { DEFAULT_SETTINGS } from '../../../lib/core/settings.ts';
import { newTask, taskKey } from '../../../lib/core/task.ts';
import { KEY } from './world.ts';

const key = taskKey('2captcha', '74372499131');

/** A command of every type, as a page sends it. The types see to it that none is forgotten. */
export const COMMANDS: { readonly [Type in Command['type']]: Extract<Command, { type: Type }> } = {
  track: { type: 'track', service: '2captcha', ids: ['74372499132'] },
  import: { type: 'import', tasks: [{ task: newTask(taskKey('2captcha', '7'), 5), requests: 3 }] },
  undo: { type: 'undo', token: 'none' },
  remove: { type: 'remove', keys: [key] },
  check: { type: 'check', keys: [key] },
  label: { type: 'label', keys: [key], label: 'mine' },
  report: { type: 'report', key, verdict: 'correct' },
  seen: { type: 'seen', event: 1 },
  'save-key': { type: 'save-key', service: '2captcha', key: KEY, passphrase: 'long enough' },
  'remove-key': { type: 'remove-key', service: '2captcha' },
  'keep-key': {
    type: 'keep-key',
    service: '2captcha',
    keep: 'passphrase',
    passphrase: 'long enough',
  },
  unlock: { type: 'unlock', service: '2captcha', passphrase: 'long enough' },
  lock: { type: 'lock', service: '2captcha' },
  'try-again': { type: 'try-again', service: '2captcha' },
  'use-service': { type: 'use-service', service: 'rucaptcha' },
  settings: { type: 'settings', settings: DEFAULT_SETTINGS },
  mend: { type: 'mend', keys: [key] },
  'delete-damaged': { type: 'delete-damaged' },
  'forget-everything': { type: 'forget-everything' },
  prepare: { type: 'prepare' },
  bug: { type: 'bug', bug: { at: 5, version: '0.1.0', where: 'page', text: 'Error: x' } },
  'dismiss-bug': { type: 'dismiss-bug' },
  opened: { type: 'opened' },
  online: { type: 'online' },
};
