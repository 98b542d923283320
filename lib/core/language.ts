import type english from '../../public/_locales/en/messages.json';

type Key = keyof typeof english;
/** The forms that a message for a count can have, as `Intl.PluralRules` names them. */
type Form = Intl.LDMLPluralRule;

/** The messages for counts, by their names without the plural form at the end. */
export type CountKey = Key extends infer Each
  ? Each extends `${infer Name}_other`
    ? Name
    : never
  : never;

/** The messages that have one form only. */
export type MessageKey = Exclude<Key, `${CountKey}_${Form}` | `error_${string}`>;

/** The words of one language, and how it writes numbers. */
export type Language = {
  /** Its BCP 47 tag, for all that `Intl` writes. */
  readonly locale: string;
  /** The words of a message, with these parts for its `$1`, `$2` and so on. */
  readonly say: (key: MessageKey, ...parts: readonly string[]) => string;
  /** The words of a message whose key comes from elsewhere; null where there is none. */
  readonly find: (key: string) => string | null;
  /** The words for a count, which is their `$1`, in the form for it; other parts are `$2` and so on. */
  readonly count: (key: CountKey, count: number, ...parts: readonly string[]) => string;
  /** A number as the language writes it: `10,000`. */
  readonly number: (value: number) => string;
};

/** Answers a message with its parts filled in; an empty text where there is none. */
type Read = (key: string, parts: readonly string[]) => string;

/**
 * The language of a set of messages, which names itself by its message `locale`. Numbers and dates are
 * written as in the user's region (`uiLocale`) where that has the same language.
 */
export function createLanguage(read: Read, uiLocale: string): Language {
  const own = read('locale', []);
  const locale = sameLanguage(own, uiLocale) ? uiLocale : own;
  const rules = new Intl.PluralRules(own);
  const numbers = new Intl.NumberFormat(locale);
  const number = (value: number): string => numbers.format(value);
  return {
    locale,
    number,
    say: (key, ...parts) => read(key, parts),
    find: (key) => read(key, []) || null,
    count: (key, value, ...parts) =>
      read(`${key}_${rules.select(value)}`, [number(value), ...parts]),
  };
}

function sameLanguage(one: string, other: string): boolean {
  return new Intl.Locale(one).language === new Intl.Locale(other).language;
}
