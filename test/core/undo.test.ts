import { expect, test } from 'vitest';
import { liveFloors, withoutFloors, type Floors } from '../../lib/core/undo.ts';

const floors: Floors = { '2captcha:1': 1_000, '2captcha:2': 2_000 };

test('floors matter until their time has come', () => {
  expect(liveFloors(floors, 999)).toBe(floors);
  expect(liveFloors(floors, 1_000)).toEqual({ '2captcha:2': 2_000 });
  expect(liveFloors(floors, 2_000)).toEqual({});
});

test('tasks that are followed again hold their own', () => {
  expect(withoutFloors(floors, new Set(['2captcha:1']))).toEqual({ '2captcha:2': 2_000 });
});
