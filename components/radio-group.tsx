type Props<Value extends string> = {
  /** Names the group within the page. */
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly (readonly [value: Value, words: string])[];
  readonly chosen: Value;
  readonly choose: (value: Value) => void;
};

/** A few choices, all in sight, of which one holds. */
export function RadioGroup<Value extends string>(props: Props<Value>) {
  const { name, legend, choices, chosen, choose } = props;
  return (
    <fieldset>
      <legend>{legend}</legend>
      {choices.map(([value, words]) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            onChange={() => choose(value)}
          />
          {words}
        </label>
      ))}
    </fieldset>
  );
}
