import { expect, test } from 'vitest';
import { anyText } from '../../lib/schema-pieces.ts';

test('zod is trimmed here', () => {
  expect(Reflect.get(anyText, '_zod')).not.toHaveProperty('version');
});
