import { lintAddOn } from './add-on-lint.ts';
import { checks, commandStep } from './checks.ts';
import { conclude, runSteps, type Step } from './steps.ts';
import { runVitest } from './vitest.ts';

const steps: readonly Step[] = [
  ...checks,
  { name: 'unit tests', run: () => runVitest('unit') },
  { name: 'component tests', run: () => runVitest('components') },
  commandStep('Chrome build', 'wxt', ['build']),
  commandStep('Firefox build', 'wxt', ['build', '-b', 'firefox']),
  {
    name: 'add-on lint',
    needs: ['Firefox build'],
    run: () => lintAddOn('.output/firefox-mv3'),
  },
  {
    name: 'end-to-end tests',
    needs: ['Chrome build', 'Firefox build'],
    run: () => runVitest('e2e'),
  },
];

if (process.argv.includes('--full')) process.env.FULL = '1';
conclude(await runSteps(steps));
