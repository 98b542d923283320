import { compareAmounts, sumOf } from './amounts.ts';
import type { Day, Span } from './calendar.ts';
import type { Ending } from './ending.ts';

/** What some answers cost together. */
export type Spending = {
  /** A decimal text with every digit. */
  readonly spent: string;
  /** How many answers name a price: only these are counted. */
  readonly priced: number;
};

/** What the answers of some days cost. */
export type SpanSpending = Span & Spending;

/** What the answers of a family cost. Null is the name of all whose family is not known. */
export type FamilySpending = Spending & { readonly name: string | null };

/** How tasks ended, each with the day on which it did. */
export type Dated = readonly (readonly [day: Day, ending: Ending])[];

/** What these tasks cost together. */
export function spendingOf(endings: readonly Ending[]): Spending {
  const costs = endings.flatMap(({ cost }) => (cost === null ? [] : [cost]));
  return { spent: sumOf(costs), priced: costs.length };
}

/** What tasks cost in each of these spans of days. */
export function spendingPerSpan(dated: Dated, spans: readonly Span[]): readonly SpanSpending[] {
  const spanOf = new Map<Day, Span>();
  for (const span of spans)
    for (let day = span.from; day <= span.to; day += 1) spanOf.set(day, span);
  const groups = Map.groupBy(dated, ([day]) => spanOf.get(day));
  return spans.map((span) => {
    const endings = (groups.get(span) ?? []).map(([, ending]) => ending);
    return Object.assign(spendingOf(endings), span);
  });
}

/** What tasks cost in each family that has a price, the one that cost most first. */
export function spendingPerFamily(endings: readonly Ending[]): readonly FamilySpending[] {
  const priced = endings.filter(({ cost }) => cost !== null);
  return [...Map.groupBy(priced, ({ family }) => family)]
    .map(([name, group]) => Object.assign(spendingOf(group), { name }))
    .toSorted((a, b) => compareAmounts(b.spent, a.spent) || b.priced - a.priced);
}
