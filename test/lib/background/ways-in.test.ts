import { expect, test } from 'vitest';
import type { ServiceId } from '../../../lib/core/service.ts';
import { use } from '../support/services.ts';
import { ID, World } from '../support/world.ts';

async function setUp(): Promise<World> {
  const world = new World();
  await world.setUp();
  return world;
}

async function select(world: World, selectionText: string): Promise<void> {
  world.worker.wake();
  world.shell.happens('menu', { menuItemId: 'track', selectionText });
  await world.run(1_000);
}

async function enter(world: World, text: string): Promise<void> {
  world.worker.wake();
  world.shell.happens('entered', text, 'currentTab');
  await world.run(1_000);
}

test('the ids in selected text are tracked, and the popup opens to say so', async () => {
  const world = await setUp();
  await select(world, `Task ${ID} was created`);
  expect(await world.statusOf(ID)).toBe('processing');
  expect(world.service.timesOf(ID)).toHaveLength(1);
  expect(world.shell.popups).toBe(1);
  expect(await world.shell.errand()).toMatchObject({
    kind: 'say',
    reply: { kind: 'tracked', added: 1, known: 0 },
    leftover: 0,
  });
});

test('selected text without an id changes nothing, and the popup says why', async () => {
  const world = await setUp();
  await select(world, 'Lorem ipsum');
  expect((await world.index()).entries).toEqual([]);
  expect(world.shell.popups).toBe(1);
  expect(await world.shell.errand()).toEqual({
    kind: 'refuse',
    words: 'No task id found: an id is a number like 74372499131',
  });
});

test('where the browser does not open the popup, what happened waits for its next opening', async () => {
  const world = await setUp();
  world.shell.opensPopup = false;
  await select(world, `${ID} and`);
  expect(world.shell.popups).toBe(0);
  expect(await world.shell.errand()).toMatchObject({ kind: 'say', leftover: 1 });
});

test('what was tracked from the menu can be undone in the popup that it opened', async () => {
  const world = await setUp();
  await select(world, ID);
  await world.send({ type: 'opened' });
  const errand = await world.shell.errand();
  const token: unknown = Reflect.get(Object(Reflect.get(Object(errand), 'reply')), 'undo');
  expect(await world.send({ type: 'undo', token: String(token) })).toEqual({ kind: 'undone' });
  expect((await world.index()).entries).toEqual([]);
});

test('the address bar says what it would do, and suggests tasks by their ids and status', async () => {
  const world = await setUp();
  world.service.solve(ID, 0);
  await world.send({ type: 'track', ids: [ID, '5550001'] });
  await world.run(1_000);
  expect(await world.shell.type('999')).toEqual({ first: 'Track task 999', others: [] });
  expect(await world.shell.type(ID)).toEqual({ first: `${ID} · Ready`, others: [] });
  const others = [{ content: '5550001', description: '5550001 · Processing' }];
  expect(await world.shell.type('555')).toEqual({ first: 'Track task 555', others });
  expect(await world.shell.type('proc')).toMatchObject({ others });
});

test('the address bar suggests tasks by the labels that their user gave them', async () => {
  const world = await setUp();
  await world.send({ type: 'track', ids: [ID, '5550001'] });
  await world.send({ type: 'label', keys: [`2captcha:${ID}`], label: 'Login form' });
  const { others } = await world.shell.type('login');
  expect(others).toEqual([{ content: ID, description: `${ID} · Processing · Login form` }]);
});

test('an unknown id is tracked from the address bar, and the popup says so', async () => {
  const world = await setUp();
  await world.shell.type(ID);
  await enter(world, ID);
  expect(await world.statusOf(ID)).toBe('processing');
  expect(world.shell.popups).toBe(1);
  expect(world.shell.tab).toBeNull();
  expect(await world.shell.errand()).toMatchObject({ kind: 'say', reply: { added: 1 } });
});

test('a task that was suggested and is gone since is not tracked at another service', async () => {
  const world = await setUp();
  await enter(world, `rucaptcha:${ID}`);
  expect(world.shell.tab).toBe(`tasks.html#task=rucaptcha:${ID}`);
  expect((await world.index()).entries).toEqual([]);
});

test('a task that was suggested opens in the tab', async () => {
  const world = await setUp();
  await world.send({ type: 'track', ids: [ID] });
  await world.shell.type('743');
  await enter(world, ID);
  expect(world.shell.tab).toBe(`tasks.html#task=2captcha:${ID}`);
  expect(world.shell.popups).toBe(0);
  // The tab that is open now shows what is asked for next.
  await world.shell.type('Lorem & ipsum');
  await enter(world, 'Lorem & ipsum');
  expect(world.shell.tab).toBe('tasks.html#find=Lorem%20%26%20ipsum');
});

test('a task that was suggested opens though the worker was killed since', async () => {
  const world = await setUp();
  await world.send({ type: 'track', ids: [ID] });
  await world.shell.type(ID);
  world.worker.kill();
  await enter(world, ID);
  expect(world.shell.tab).toBe(`tasks.html#task=2captcha:${ID}`);
});

test.each<ServiceId>(['rucaptcha', 'http://localhost:2780'])(
  'of two tasks with one id the suggested one opens, and the typed id is that of %s, which is asked',
  async (service) => {
    const world = await setUp();
    await world.send({ type: 'track', ids: [ID] });
    await world.send(use(service));
    const { others } = await world.shell.type(ID);
    const content = `2captcha:${ID}`;
    expect(others).toEqual([{ content, description: `${ID} · Processing · 2Captcha` }]);
    await enter(world, content);
    expect(world.shell.tab).toBe(`tasks.html#task=2captcha:${ID}`);
    await enter(world, ID);
    expect(await world.stored(`task:${service}:${ID}`)).toBeDefined();
    expect(world.shell.popups).toBe(1);
    await enter(world, ID);
    expect(world.shell.tab).toBe(`tasks.html#task=${service}:${ID}`);
    await world.send(use('2captcha'));
    await enter(world, `${service}:${ID}`);
    expect(world.shell.tab).toBe(`tasks.html#task=${service}:${ID}`);
  },
);

test('a key has the popup copy the newest answer, and is forgotten where none opens', async () => {
  const world = await setUp();
  world.shell.happens('key', 'copy-newest');
  await world.run(10);
  expect(world.shell.popups).toBe(1);
  expect(await world.shell.errand()).toEqual({ kind: 'copy-newest' });
  world.shell.opensPopup = false;
  world.shell.happens('key', 'copy-newest');
  await world.run(10);
  expect(await world.shell.errand()).toBeUndefined();
});

test('the menu of selected text has an item once the extension is installed', async () => {
  const world = await setUp();
  expect(world.shell.menu).toBeNull();
  await world.install();
  expect(world.shell.menu).toEqual({ id: 'track', title: 'Track “%s”', contexts: ['selection'] });
});
