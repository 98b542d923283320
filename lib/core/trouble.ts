import type { Condition } from './condition.ts';
import { errorMeaning, failureWords } from './error-words.ts';
import type { Language, MessageKey } from './language.ts';
import type { KeyProblem, NoConnection, SlowDown } from './outcome.ts';
import { hostOf, type Service } from './service.ts';

/** What is wrong, and what the user can do; `make-room` is not done here, and null is waiting. */
export type Trouble = {
  readonly title: string;
  readonly advice: string;
  readonly action: 'try-again' | 'grant-access' | 'make-room' | 'unlock' | null;
};

/** The words for a browser that takes nothing more to store. */
export function fullDisk({ say }: Language): Trouble {
  return { title: say('diskFullTitle'), advice: say('diskFullAdvice'), action: 'make-room' };
}

/** The words for a key that waits for its passphrase. */
export function lockedKey({ say }: Language): Trouble {
  return { title: say('lockedTitle'), advice: say('lockedAdvice'), action: 'unlock' };
}

/** The words for what a newer version of this extension stored, on a page of this `version`. */
export function newerStorage(version: string, { say }: Language): Trouble {
  return { title: say('newerTitle'), advice: say('newerAdvice', version), action: null };
}

/** The words for a condition of the account. `clock` writes a time of day, given ms since the epoch. */
export function trouble(
  condition: Condition,
  { name, origin }: Service,
  clock: (at: number) => string,
  language: Language,
): Trouble {
  const { say } = language;
  switch (condition.kind) {
    case 'no-permission':
      return {
        title: say('noPermissionTitle', hostOf(origin)),
        advice: say('noPermissionAdvice'),
        action: 'grant-access',
      };
    case 'slowed-down':
      return {
        title: say(SLOW_DOWN_TITLE[condition.cause], name),
        advice: say('goesOnAt', slowDownWords(condition, language), clock(condition.until)),
        action: null,
      };
    case 'no-connection':
      return {
        title: say('noConnectionTitle', name),
        advice: say('nextTryAt', say(NO_CONNECTION[condition.cause]), clock(condition.until)),
        action: null,
      };
    case 'key-rejected':
    case 'address-not-allowed':
    case 'suspended': {
      const [title, advice] = KEY_PROBLEM[condition.kind];
      return { title: say(title, name), advice: say(advice, name), action: 'try-again' };
    }
  }
}

const KEY_PROBLEM: Readonly<Record<KeyProblem, readonly [title: MessageKey, advice: MessageKey]>> =
  {
    'key-rejected': ['keyRejectedTitle', 'keyRejectedAdvice'],
    'address-not-allowed': ['addressNotAllowedTitle', 'addressNotAllowedAdvice'],
    suspended: ['suspendedTitle', 'suspendedAdvice'],
  };

const SLOW_DOWN_TITLE: Readonly<Record<SlowDown, MessageKey>> = {
  'too-many': 'tooManyTitle',
  'server-trouble': 'serverTroubleTitle',
  blocked: 'blockedTitle',
};

const NO_CONNECTION: Readonly<Record<NoConnection, MessageKey>> = {
  unreachable: 'unreachable',
  'timed-out': 'timedOut',
  'not-an-answer': 'notAnAnswer',
  'too-large': 'answerTooLarge',
};

type SlowedDown = Extract<Condition, { kind: 'slowed-down' }>;

function slowDownWords({ cause, failure }: SlowedDown, language: Language): string {
  const { say } = language;
  if (failure === null) return say(cause === 'server-trouble' ? 'tasksWait' : 'tooManyRequests');
  const known = errorMeaning(failure, language);
  return known ?? say('sentence', failureWords(failure, language).replace(/\.$/, ''));
}
