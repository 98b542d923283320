/** How much is measured: all of it, or so little that all parts together take less than a minute. */
export type Scale = 'full' | 'quick';

/** Numbers side by side; the first column names what they are of. */
export type Table = {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** A number that must not be greater than `most`; both as they are to be read, with the unit. */
export type Limit = {
  readonly what: string;
  readonly measured: number;
  readonly most: number;
  readonly unit: 's' | 'ms' | 'kB' | '×' | 'keys';
};

/** What a part found; `data` is saved as JSON. */
export type Findings = {
  readonly tables: readonly Table[];
  readonly limits: readonly Limit[];
  readonly data: unknown;
};

/** One part of the benchmark. */
export type Part = {
  readonly name: string;
  readonly measure: (scale: Scale) => Promise<Findings>;
};
