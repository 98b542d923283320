import { CHOICES, type Settings } from '../../../lib/core/settings.ts';
import { taskKey } from '../../../lib/core/task.ts';
import { failure, ready } from './fake-service.ts';
import { WORDS } from './keeping.ts';
import { use } from './services.ts';
import { buildForFirefox } from './worker.ts';
import { OTHER_KEY, World } from './world.ts';

const HOUR = 60 * 60_000;
const SERVER = 'https://solver.example';

/** The tasks of the first service, by what becomes of them. */
const IDS = {
  forgotten: '74372499101',
  solved: '74372499102',
  text: '74372499103',
  declined: '74372499104',
  failed: '74372499105',
  stalled: '74372499106',
  damaged: '74372499107',
  removed: '74372499108',
  news: '74372499109',
  pending: '74372499110',
} as const;
type Name = keyof typeof IDS;

const keyOf = (name: Name) => taskKey('2captcha', IDS[name]);

/** Each at its second choice, or at its first where the second is the one that it has at first. */
const SETTINGS: Partial<Settings> = {
  shortestInterval: CHOICES.shortestInterval[1],
  giveUpAfter: CHOICES.giveUpAfter[0],
  badge: CHOICES.badge[1],
  theme: CHOICES.theme[2],
  historyLimit: CHOICES.historyLimit[3],
  forgetAfter: CHOICES.forgetAfter[4],
  notifications: true,
  lockAfter: CHOICES.lockAfter[1],
};

/** A world in which everything happened of which something stays stored, and whose worker still runs. */
export async function wholeLife(): Promise<World> {
  const world = new World('in full');
  // There all that is stored is in one place.
  buildForFirefox();
  world.shell.hasNotifications = true;
  await world.setUp();
  answerAll(world);
  await forgetOne(world);
  await world.send({ type: 'settings', settings: SETTINGS });
  await useOthers(world);
  await followAll(world);
  await world.send({ type: 'bug', bug: { at: 5, version: '0.1.0', where: 'page', text: 'x' } });
  await leave(world);
  return world;
}

function answerAll({ service }: World): void {
  const solve = (name: Name, solution: unknown, cost: string) =>
    service.script(IDS[name], ({ method }) => {
      if (method === 'reportIncorrect') return failure(99, 'ERROR_REPORT_NOT_RECORDED');
      if (method !== 'getTaskResult') return { body: { errorId: 0, status: 'success' } };
      const times = { createTime: 1_785_585_530, endTime: 1_785_585_574, solveCount: 1 };
      return { body: { errorId: 0, status: 'ready', solution, cost, ip: '192.0.2.7', ...times } };
    });
  solve('solved', { token: '0.token', userAgent: 'Made up' }, '0.00145');
  solve('text', 'a plain answer', '0.0005');
  solve('declined', { text: 'wrong', '__proto__ or not': ['ünïcödé', 9_007_199_254_740_991] }, '1');
  solve('news', { gRecaptchaResponse: 'news' }, '0.00299');
  service.script(IDS.failed, () => failure(12, 'ERROR_CAPTCHA_UNSOLVABLE'));
  for (const name of ['forgotten', 'damaged', 'removed'] as const)
    service.script(IDS[name], () => ready(IDS[name]));
}

async function forgetOne(world: World): Promise<void> {
  await world.send({ type: 'settings', settings: { forgetAfter: HOUR } });
  await world.send({ type: 'track', ids: [IDS.forgotten] });
  await world.run(1_000);
  await world.send({ type: 'seen', event: 99 });
  await world.run(HOUR);
  await world.send({ type: 'opened' });
  await world.run(1_000);
}

/** Another service with a locked key, and a server of the user's own, each with a task that waits. */
async function useOthers(world: World): Promise<void> {
  const [passphrase, service] = [WORDS, 'rucaptcha'] as const;
  await world.send(use(service));
  await world.send({ type: 'save-key', service, key: OTHER_KEY });
  await world.send({ type: 'keep-key', keep: 'passphrase', passphrase });
  await world.send({ type: 'track', ids: ['5550001'] });
  await world.send(use(SERVER));
  await world.send({ type: 'save-key', service: SERVER, key: 'a key of another form' });
  await world.send({ type: 'track', ids: ['0b3ad6a4-6c40-4a5e-9d0c-8e5ad2a1b6f3'] });
  await world.run(1_000);
  await world.send(use('2captcha'));
}

async function followAll(world: World): Promise<void> {
  const { forgotten: _, news, pending, ...early } = IDS;
  await world.send({ type: 'track', ids: Object.values(early) });
  await world.run(4 * 60_000);
  await world.send({ type: 'label', keys: [keyOf('solved'), keyOf('stalled')], label: 'Login é' });
  await world.send({ type: 'report', key: keyOf('solved'), verdict: 'correct' });
  await world.send({ type: 'report', key: keyOf('declined'), verdict: 'incorrect' });
  await world.send({ type: 'seen', event: 99 });
  await world.send({ type: 'track', ids: [news, pending] });
  await world.run(30_000);
}

/** A damaged record is set aside, a removal can be undone, and what can't be deleted yet is left. */
async function leave(world: World): Promise<void> {
  world.worker.kill();
  await world.damage({ [`task:${keyOf('damaged')}`]: { half: 'a record' } });
  await world.send({ type: 'mend', keys: [keyOf('damaged')] });
  world.keepsAll = true;
  await world.send({ type: 'track', ids: ['74372499111'] });
  await world.run(1_000);
  await world.send({ type: 'remove', keys: [taskKey('2captcha', '74372499111')] });
  await world.send({ type: 'remove', keys: [keyOf('removed')] });
}
