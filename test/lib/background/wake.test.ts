import { expect, test } from 'vitest';
import { ID, World } from '../support/world.ts';

const OFFSETS = Array.from({ length: 120 }, (_, i) => i);

test.each(OFFSETS)(
  'an id pasted %i steps into a round that ends is asked for at once',
  async (n) => {
    const world = new World();
    await world.setUp();
    void world.post({ type: 'seen', event: 0 });
    for (let step = 0; step < n; step += 1) await Promise.resolve();
    void world.post({ type: 'track', ids: [ID] });
    await world.run(1_000);
    expect(world.service.timesOf(ID)).toHaveLength(1);
  },
);
