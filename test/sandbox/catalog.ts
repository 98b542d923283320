import data from './solutions.json' with { type: 'json' };
import type { Json, JsonObject } from './json.ts';
import { readExamples } from './wire.ts';

/** A made-up but lifelike answer to a task type; `source` names the page that gives its shape. */
export interface Example {
  readonly taskType: string;
  readonly family: string;
  /** The task parameters that choose this example among several of its type. */
  readonly when?: JsonObject | undefined;
  /** Time the workers take, in ms: made up, and short, so that nobody waits. */
  readonly solveMs: number;
  /** Made up, in the range of the service's price list. */
  readonly price: string;
  readonly solution: Json;
  readonly source: string;
}

/** Every example answer, as kept in solutions.json. */
export const examples: readonly Example[] = readExamples(data);

/** The example that fits a task, or undefined when the service does not know the type. */
export function findExample(type: string, parameters: JsonObject): Example | undefined {
  const ofType = examples.filter((example) => example.taskType === type);
  const isChosen = ({ when }: Example) =>
    when && Object.entries(when).every(([name, value]) => parameters[name] === value);
  return ofType.find(isChosen) ?? ofType.find((example) => !example.when);
}
