type Props<Value> = {
  readonly id: string;
  readonly label: string;
  /** What it does, in a line. */
  readonly help: string;
  readonly choices: readonly (readonly [value: Value, words: string])[];
  readonly chosen: Value;
  readonly choose: (value: Value) => void;
};

/** A setting with a few values to choose from. */
export function Choice<Value>({ id, label, help, choices, chosen, choose }: Props<Value>) {
  return (
    <div class="setting">
      <label for={id}>{label}</label>
      <select
        id={id}
        aria-describedby={`${id}-help`}
        value={choices.findIndex(([value]) => value === chosen)}
        onChange={({ currentTarget }) => {
          const choice = choices[currentTarget.selectedIndex];
          if (choice !== undefined) choose(choice[0]);
        }}
      >
        {choices.map(([, words], i) => (
          <option key={words} value={i}>
            {words}
          </option>
        ))}
      </select>
      <p id={`${id}-help`} class="help">
        {help}
      </p>
    </div>
  );
}
