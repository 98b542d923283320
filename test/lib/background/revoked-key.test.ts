import { expect, test } from 'vitest';
import { failure } from '../support/fake-service.ts';
import { World } from '../support/world.ts';

const IDS = Array.from({ length: 20 }, (_, i) => String(i + 1));

const LATENCIES = [1, 20, 60, 90, 150, 400];

test.each(LATENCIES)(
  'a revoked key is asked with fewer than five times, answers up to %i ms apart',
  async (apart) => {
    const world = new World();
    await world.setUp();
    let answers = 0;
    world.service.rule = () => {
      answers += 1;
      return { ...failure(1, 'ERROR_KEY_DOES_NOT_EXIST'), after: 20 + apart * (answers % 4) };
    };
    void world.post({ type: 'track', ids: IDS });
    // A page that was just opened has the worker look again and again meanwhile.
    for (let event = 1; event <= 200; event += 1) {
      void world.post({ type: 'seen', event });
      await world.run(10);
    }
    expect(world.service.seen.length).toBeLessThan(5);
    expect((await world.button()).title).toContain('key rejected');
  },
);
