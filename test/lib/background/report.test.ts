import { expect, test } from 'vitest';
import { failure, ready, type Fate } from '../support/fake-service.ts';
import { ID, OTHER_KEY, World } from '../support/world.ts';

const KEY_OF_TASK = `2captcha:${ID}` as const;
const CORRECT = { type: 'report', key: KEY_OF_TASK, verdict: 'correct' } as const;
const INCORRECT = { ...CORRECT, verdict: 'incorrect' } as const;
const TAKEN = { body: { errorId: 0, status: 'success' } };

/** A world with a ready task, whose reports are answered so. */
async function solved(fate: Fate = TAKEN): Promise<World> {
  const world = new World();
  world.service.script(ID, ({ method }) => (method === 'getTaskResult' ? ready(ID) : fate));
  await world.follow(ID);
  world.service.seen.length = 0;
  return world;
}

const reports = ({ service }: World) =>
  service.seen.flatMap(({ method }) => (method.startsWith('report') ? [method] : []));
const reportIn = async (world: World) => world.stored(`task:${KEY_OF_TASK}`);

test.each([
  [CORRECT, 'reportCorrect'],
  [INCORRECT, 'reportIncorrect'],
])('a report that is taken is kept and not sent again: $verdict', async (command, method) => {
  const world = await solved();
  expect(await world.send(command)).toEqual({ kind: 'reported', result: 'accepted' });
  expect(await reportIn(world)).toMatchObject({
    report: { verdict: command.verdict, failure: null },
    state: { status: 'ready' },
  });
  expect(await world.send(INCORRECT)).toEqual({ kind: 'reported', result: 'accepted' });
  expect(reports(world)).toEqual([method]);
  expect(world.service.seen[0]?.id).toBe(ID);
});

test('a report that is declined is kept with the words of the service, and not sent again', async () => {
  const world = await solved(failure(99, 'ERROR_REPORT_NOT_RECORDED'));
  const declined = { kind: 'reported', result: 'declined' };
  expect(await world.send(INCORRECT)).toEqual(declined);
  expect(await reportIn(world)).toMatchObject({
    report: { verdict: 'incorrect', failure: { code: 'ERROR_REPORT_NOT_RECORDED' } },
    state: { status: 'ready' },
  });
  expect(await world.send(CORRECT)).toEqual(declined);
  expect(reports(world)).toHaveLength(1);
});

const UNSENT: readonly (readonly [string, Fate])[] = [
  ['the network is down', 'offline'],
  ['the service is out of order', { status: 503, body: '' }],
  ['a page stands in its place', { body: '<html>' }],
  ['it answers with something else', { body: { errorId: 0, balance: 1 } }],
];

test.each(UNSENT)('a report can be sent again where %s', async (_name, fate) => {
  const world = await solved(fate);
  expect(await world.send(CORRECT)).toEqual({ kind: 'reported', result: 'unsent' });
  expect(await reportIn(world)).toMatchObject({ report: null });
  world.service.script(ID, () => TAKEN);
  await world.run(10_000);
  expect(await world.send(CORRECT)).toEqual({ kind: 'reported', result: 'accepted' });
});

test('a key that turns out wrong with a report stops everything', async () => {
  const world = await solved(failure(1, 'ERROR_KEY_DOES_NOT_EXIST'));
  expect(await world.send(CORRECT)).toEqual({ kind: 'reported', result: 'unsent' });
  expect(await world.stored('account:2captcha')).toMatchObject({
    condition: { kind: 'key-rejected' },
  });
  expect((await world.button()).text).toBe('!');
  expect(await world.send(CORRECT)).toEqual({ kind: 'reported', result: 'unsent' });
  expect(reports(world)).toHaveLength(1);
});

test('a report waits for the end of a pause', async () => {
  const world = await solved(TAKEN);
  world.service.script('5', () => ({ status: 429, body: '', headers: { 'Retry-After': '60' } }));
  await world.send({ type: 'track', ids: ['5'] });
  await world.run(1_000);
  expect(await world.send(CORRECT)).toEqual({ kind: 'reported', result: 'unsent' });
  expect(reports(world)).toEqual([]);
});

test('two reports at once are one request, and the first verdict counts', async () => {
  const world = await solved(TAKEN);
  const replies = [world.post(CORRECT), world.post(INCORRECT)];
  await world.run(1_000);
  const accepted = { kind: 'reported', result: 'accepted' };
  expect(await Promise.all(replies)).toEqual([accepted, accepted]);
  expect(reports(world)).toEqual(['reportCorrect']);
  expect(await reportIn(world)).toMatchObject({ report: { verdict: 'correct' } });
});

test.each(['processing', 'removed'])('a task that is %s is not reported', async (how) => {
  const world = new World();
  await world.follow(ID);
  if (how === 'removed') {
    await world.send({ type: 'remove', keys: [KEY_OF_TASK] });
    await world.send({ type: 'opened' });
  }
  expect(await world.send(CORRECT)).toEqual({ kind: 'reported', result: 'unsent' });
  expect(reports(world)).toEqual([]);
});

test('a late answer to the report of a replaced key says nothing of the new one', async () => {
  const world = await solved({ ...failure(1, 'ERROR_KEY_DOES_NOT_EXIST'), after: 3_000 });
  const reply = world.post(CORRECT);
  await world.run(10);
  await world.send({ type: 'save-key', service: '2captcha', key: OTHER_KEY });
  await world.run(5_000);
  expect(await reply).toEqual({ kind: 'reported', result: 'unsent' });
  expect(await world.stored('account:2captcha')).toMatchObject({ condition: null });
});
