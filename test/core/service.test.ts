import { describe, expect, test } from 'vitest';
import { isClientKey, keyEnd } from '../../lib/core/client-key.ts';
import { readPaste } from '../../lib/core/paste.ts';
import { readServerAddress } from '../../lib/core/server-address.ts';
import { isServiceId, KNOWN_SERVICES, serviceOf } from '../../lib/core/service.ts';
import { idOf, isOf, newTask, serviceIn, taskKey } from '../../lib/core/task.ts';

const SERVER = 'https://solver.example:8443';
const UUID = '0b51c1a8-4b0f-4b8e-9d6e-0123456789ab';

test('a server is named by its host, and its currency is not known', () => {
  expect(serviceOf(SERVER)).toEqual({
    name: 'solver.example:8443',
    origin: SERVER,
    currency: null,
  });
  expect(serviceOf('rucaptcha')).toMatchObject({ name: 'RuCaptcha', currency: 'RUB' });
});

test.each([...KNOWN_SERVICES, SERVER, 'http://127.0.0.1:2780', 'http://localhost'])(
  '%s names a service, and a task of it knows it by its key',
  (service) => {
    if (!isServiceId(service)) throw new Error('It does not');
    for (const id of ['74372499131', UUID]) {
      const key = taskKey(service, id);
      expect([serviceIn(key), idOf(key)]).toEqual([service, id]);
      expect(newTask(key, 1)).toMatchObject({ service, id });
      expect(isOf(service, key)).toBe(true);
      expect(isOf('2captcha', key)).toBe(service === '2captcha');
    }
  },
);

test.each([
  '',
  'toString',
  'capmonster',
  'http://solver.example',
  'http://localhost.example',
  'https://*',
  'https://*.example',
  'https://solver.example/',
  'https://solver.example/api',
  'https://user:word@solver.example',
  'https://solver.example:123456',
  'https://solver.example\n',
  'javascript://solver.example',
  'https://[::1]',
])('%j names none', (text) => {
  expect(isServiceId(text)).toBe(false);
});

describe('The address', () => {
  test.each([
    ['https://solver.example:8443', SERVER],
    ['  HTTPS://Solver.Example:8443/ ', SERVER],
    ['solver.example', 'https://solver.example'],
    ['solver.example:443', 'https://solver.example'],
    ['http://localhost:2780', 'http://localhost:2780'],
    ['localhost:2780', 'http://localhost:2780'],
    ['127.0.0.1', 'http://127.0.0.1'],
    ['https://localhost', 'https://localhost'],
    ['https://bücher.example', 'https://xn--bcher-kva.example'],
    // What has a name of its own is known by it.
    ['api.2captcha.com', '2captcha'],
    ['https://api.rucaptcha.com/', 'rucaptcha'],
    ['2captcha.com', '2captcha'],
    ['https://www.2captcha.com', '2captcha'],
    ['RuCaptcha.com', 'rucaptcha'],
    ['api.2captcha.com.', '2captcha'],
    ['rucaptcha.com:8443', 'https://rucaptcha.com:8443'],
    ['api.solver.example', 'https://api.solver.example'],
    ['https://solver.internal', 'https://solver.internal'],
    ['solver', 'https://solver'],
    ['solver.example.', 'https://solver.example.'],
    ['https://192.168.1.5:8443', 'https://192.168.1.5:8443'],
  ])('%j is that of %s', (typed, service) => {
    expect(readServerAddress(typed)).toEqual({ kind: 'service', service });
    expect(isServiceId(service)).toBe(true);
  });

  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['http://solver.example', 'insecure'],
    ['http://localhost.example', 'insecure'],
    ['http://[::1]:2780', 'insecure'],
    ['http://192.168.1.5', 'insecure'],
    ['https://solver.example/createTask', 'path'],
    ['https://solver.example/?a=1', 'path'],
    ['https://solver.example/#a', 'path'],
    ['https://*.example', 'none'],
    ['https://user:word@solver.example', 'none'],
    ['ftp://solver.example', 'none'],
    ['my server', 'none'],
    ['https://', 'none'],
    ['1234', 'none'],
    ['https://1.2.3', 'none'],
    ['0x7f.1', 'none'],
    ['https://.', 'none'],
    ['..', 'none'],
    ['https://.example', 'none'],
    ['solver..example', 'none'],
    ['-', 'none'],
    ['javascript:alert(1)', 'none'],
    ['data://text', 'none'],
  ])('%j is none (%s)', (typed, reason) => {
    expect(readServerAddress(typed)).toEqual({ kind: 'refused', reason });
  });
});

describe('A key', () => {
  test.each([
    ['https://solver.example', 'anything at all', true],
    ['rucaptcha', 'anything at all', false],
    ['rucaptcha', '0123456789abcdef0123456789abcdef', true],
  ] as const)('of %s may be %j: %s', (service, key, expected) => {
    expect(isClientKey(service, key)).toBe(expected);
  });

  test.each([
    ['', ''],
    ['abc', ''],
    ['abcdefgh', 'gh'],
    ['0123456789abcdef', 'cdef'],
    ['0123456789abcdef0123456789abcdef', 'cdef'],
  ])('%j shows %j of itself, never more than a quarter', (key, end) => {
    expect(keyEnd(key)).toBe(end);
  });
});

describe('UUIDs', () => {
  test.each([
    [UUID, [UUID]],
    [`${UUID}, 7 ${UUID.toUpperCase()}`, [UUID, '7', UUID.toUpperCase()]],
    [`{"errorId":0,"taskId":"${UUID}"}`, [UUID]],
    [`12:00 INFO created task id: ${UUID} in 120 ms`, [UUID]],
    [`the answer of ${UUID} was never asked for by anybody`, [UUID]],
    ['00074372499131', ['74372499131']],
    [`{"taskId":"00000123-4b0f-4b8e-9d6e-0123456789ab"}`, ['00000123-4b0f-4b8e-9d6e-0123456789ab']],
  ])('are read from %j', (text, ids) => {
    expect(readPaste(text, 'https://solver.example')).toMatchObject({ kind: 'ids', ids });
  });

  test('are no ids of the services whose ids are numbers', () => {
    expect(readPaste(UUID, '2captcha')).toMatchObject({ kind: 'none', reason: 'no-id' });
    expect(readPaste(`74372499131 ${UUID}`, 'rucaptcha')).toEqual({
      kind: 'ids',
      ids: ['74372499131'],
      leftover: [UUID],
    });
  });
});
