import type { Ending } from '../../lib/core/ending.ts';
import { logNormal, seeded } from '../bench/random.ts';
import { NOW } from './now.ts';

const DAY_MS = 86_400_000;

/** What kinds of tasks there are: up to where their share of all reaches, their price, and their median time in s. */
const KINDS = [
  ['reCAPTCHA', 0.5, '0.00299', 24],
  ['Turnstile', 0.72, '0.00145', 12],
  ['Text', 0.9, '0.0005', 4],
  ['GeeTest v4', 0.96, '0.00299', 18],
  ['Amazon WAF', 0.98, '0.00145', 35],
  [null, 1, '0.0012', 20],
] as const;

/** How so many tasks ended that were solved in so many days till now, fewer of them at weekends. */
export function endings(count: number, days: number): readonly Ending[] {
  const random = seeded(7);
  return Array.from({ length: count }, () => {
    const at = NOW - Math.floor(random() ** 1.3 * days * DAY_MS);
    const isWeekend = [0, 6].includes(new Date(at).getUTCDay());
    return endingAt(isWeekend && random() < 0.7 ? Math.min(NOW, at + 2 * DAY_MS) : at, random);
  });
}

function endingAt(at: number, random: () => number): Ending {
  const service = '2captcha';
  const kind = random();
  const [family, , cost, median] = KINDS.find(([, upTo]) => kind < upTo) ?? KINDS[0];
  const seconds = Math.round(logNormal(random, median, 0.6));
  const requests = 1 + Math.floor(seconds / 5);
  const end = random();
  if (end < 0.97) return { status: 'ready', service, at, cost, family, seconds, requests };
  const status = end < 0.995 ? 'failed' : 'stalled';
  return { status, service, at, cost: null, family: null, seconds: null, requests };
}
