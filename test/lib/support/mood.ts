import { failure, HTML, type Fate } from './fake-service.ts';

/** How the service, or what stands in its place, treats all requests until its mood changes. */
export const MOODS = [
  'well',
  'moody',
  'slow',
  'offline',
  'hang',
  'page',
  'cut',
  '429',
  '429 for 30 s',
  '503',
  'blocked',
  'key rejected',
] as const;

export type Mood = (typeof MOODS)[number];

const FATES: Readonly<Record<Exclude<Mood, 'moody'>, Fate | null>> = {
  well: null,
  slow: null,
  offline: 'offline',
  hang: 'hang',
  page: { body: HTML },
  cut: { body: '{"errorId":0,"stat' },
  '429': { status: 429, body: '' },
  '429 for 30 s': { status: 429, headers: { 'Retry-After': '30' }, body: '' },
  '503': { status: 503, body: HTML },
  blocked: failure(21, 'ERROR_IP_BLOCKED'),
  'key rejected': failure(1, 'ERROR_KEY_DOES_NOT_EXIST'),
};

/** What befalls the requests of a moody service, one after the other. */
const MOODY = ['well', 'offline', 'well', 'page', 'hang', 'well', '503', '429', 'cut'] as const;

/** What befalls the nth request since the service came to be in this mood; null for nothing. */
export function fateIn(mood: Mood, nth: number): Fate | null {
  return FATES[mood === 'moody' ? (MOODY[nth % MOODY.length] ?? 'well') : mood];
}
