import { expect, test } from 'vitest';
import { liveFloors, withoutFloors, type Floors } from '../../lib/core/undo.ts';

const floors: Floors = { '2captcha:1': 1_000, '2captcha:2': 2_000 };

test('floors matter until their time has been for an hour', () => {
  const hour = 60 * 60_000;
  expect(liveFloors(floors, hour + 999)).toBe(floors);
  expect(liveFloors(floors, hour + 1_000)).toEqual({ '2captcha:2': 2_000 });
  expect(liveFloors(floors, hour + 2_000)).toEqual({});
});

test('tasks that are followed again hold their own', () => {
  expect(withoutFloors(floors, new Set(['2captcha:1']))).toEqual({ '2captcha:2': 2_000 });
});
