import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Json } from '../../../lib/core/json.ts';
import { taskKey } from '../../../lib/core/task.ts';
import { parseCommand, parseReply } from '../../../lib/message-schema.ts';
import { isFull } from '../../run/full.ts';
import { mutationsOf } from '../support/answers.ts';
import { COMMANDS } from '../support/commands.ts';
import { HOSTILE } from '../support/hostile-values.ts';
import { ID, World } from '../support/world.ts';

const { runtime } = fakeBrowser;
const PAGE = { id: runtime.id, url: runtime.getURL('/popup.html') };
const RUNS = isFull ? 5_000 : 500;
const ALL: readonly Json[] = JSON.parse(JSON.stringify(Object.values(COMMANDS)));

/** A task that none of the commands names. */
const OTHER = '5';

/** A world with an answer, a task in work that the commands name, and a little time until it is asked for. */
async function following(): Promise<World> {
  const world = new World();
  world.service.solve(OTHER, 0);
  await world.follow(OTHER, ID);
  world.service.seen.length = 0;
  return world;
}

/** Sends what a page, or somebody else, might send; answers the reply, undefined where there is none. */
async function say(world: World, message: unknown, sender: object = PAGE): Promise<unknown> {
  world.worker.wake();
  const replies: unknown[] = [];
  const heard: readonly unknown[] = await runtime.onMessage.trigger(
    message,
    sender,
    (reply: unknown) => replies.push(reply),
  );
  while (heard.includes(true) && replies.length === 0) await world.run(10);
  return replies[0];
}

/** A command with each of its parts left out, or in its place something hostile, bare, in a list or an object. */
function* variants(command: object): Generator {
  for (const name of Object.keys(command)) {
    yield Object.fromEntries(Object.entries(command).filter(([each]) => each !== name));
    for (const [, value] of HOSTILE)
      for (const odd of [value, [value], { [name]: value }]) yield { ...command, [name]: odd };
  }
}

test.each([
  ['another extension', { id: 'another', url: 'chrome-extension://another/popup.html' }],
  ['another extension under our address', { ...PAGE, id: 'another' }],
  ['a content script', { id: runtime.id, url: 'https://a.example/popup.html' }],
  ['a web page that names us', { id: runtime.id, url: `https://a.example/#${PAGE.url}` }],
  [
    'an extension whose name begins like ours',
    { id: runtime.id, url: PAGE.url.replace('/popup', 'x/popup') },
  ],
  ['nobody', {}],
])('no command of %s is heard', async (_name, sender) => {
  const world = await following();
  const before = await world.everything();
  for (const command of ALL) expect(await say(world, command, sender)).toBeUndefined();
  expect(await world.everything()).toEqual(before);
  expect(world.service.seen).toEqual([]);
});

/** What came of a message: refused like any that is no command, broken, or anything else. */
async function fate(world: World, message: unknown): Promise<'refused' | 'broken' | 'done'> {
  const reply = await say(world, message);
  if (reply === undefined) return 'refused';
  return parseReply(reply)?.kind === 'broken' ? 'broken' : 'done';
}

test.each(Object.entries(COMMANDS))(
  'whatever stands in a part of %s, it is refused, or done without harm to other tasks',
  async (_type, command) => {
    const world = await following();
    const record = await world.stored(`task:2captcha:${OTHER}`);
    for (const message of [...HOSTILE.map(([, value]) => value), ...variants(command)]) {
      const before = await world.everything();
      const isCommand = parseCommand(message) !== null;
      expect([message, await fate(world, message)]).toEqual([
        message,
        isCommand ? 'done' : 'refused',
      ]);
      expect(isCommand || (await world.everything()).disk === before.disk).toBe(true);
    }
    expect(await world.stored(`task:2captcha:${OTHER}`)).toEqual(record);
    expect(world.service.timesOf(OTHER)).toEqual([]);
    expect(world.service.shortestGap).toBeGreaterThanOrEqual(5_000);
  },
);

test.each(['remove', 'check', 'label', 'mend'] as const)(
  'ten thousand tasks that are not followed are no trouble for %s',
  async (type) => {
    const world = await following();
    const keys = Array.from({ length: 10_000 }, (_, i) => taskKey('2captcha', String(i + 100)));
    expect(await fate(world, { ...COMMANDS[type], keys })).toBe('done');
    expect((await world.index()).entries).toHaveLength(2);
  },
);

test('whatever is changed in a command, nothing breaks', async () => {
  const world = await following();
  await fc.assert(
    fc.asyncProperty(mutationsOf(ALL, 3), async (message) => {
      expect(await fate(world, message)).not.toBe('broken');
    }),
    { numRuns: RUNS },
  );
  expect(await world.send({ type: 'track', ids: ['8'] })).toMatchObject({ added: 1 });
  expect(Object.prototype).not.toHaveProperty('isHacked');
});
