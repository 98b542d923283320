import { expect, test } from 'vitest';
import { HTML } from '../support/fake-service.ts';
import { ID, World } from '../support/world.ts';

const MINUTE = 60_000;

/** When the browser loses the alarm of a task whose service asks for a pause of five minutes. */
const MOMENTS: Readonly<Record<string, (world: World) => Promise<void>>> = {
  'while the worker lives': async () => undefined,
  'while it is dead': async (world) => world.worker.kill(),
  'and ends': async (world) => {
    world.worker.kill();
    await world.run(20 * MINUTE);
  },
};

test.each(Object.entries(MOMENTS))(
  'an alarm that the browser loses %s is set again once a page is opened',
  async (_name, pass) => {
    const world = new World();
    world.idleStop = 30_000;
    const headers = { 'Retry-After': '300' };
    world.service.rule = ({ method }) =>
      method === 'getTaskResult' ? { status: 429, body: HTML, headers } : null;
    await world.follow(ID);
    world.alarm = null;
    await pass(world);
    world.service.rule = () => null;
    world.service.solve(ID, 0);
    await world.send({ type: 'opened' });
    await world.run(6 * MINUTE);
    expect(await world.statusOf(ID)).toBe('ready');
    expect(world.alarm).toBeNull();
  },
);
