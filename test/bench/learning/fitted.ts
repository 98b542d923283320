import { logNormal } from '../random.ts';
import type { LogNormal, SimulatedTask, Workload } from '../simulation/workloads.ts';
import { mean } from '../statistics.ts';

/**
 * What an account learns from past tasks that it takes for log-normal in solve time and lag. That
 * favours learning: each kind here but the mix is just that, and times are known to the millisecond.
 */
export function fitted(history: readonly SimulatedTask[]): Workload {
  const { median, spread } = fit(history.map(({ solvedAt }) => solvedAt));
  return {
    name: `learned from ${history.length}`,
    distribution: 'log-normal',
    draw: (random) => logNormal(random, median, spread),
    lag: fit(history.map(({ pastedAt }) => pastedAt)),
  };
}

function fit(times: readonly number[]): LogNormal {
  const logs = times.map((time) => Math.log(time));
  const centre = mean(logs);
  const variance = mean(logs.map((log) => (log - centre) ** 2));
  return { median: Math.exp(centre), spread: Math.sqrt(variance) };
}
