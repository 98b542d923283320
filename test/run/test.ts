import { lintAddOn } from './add-on-lint.ts';
import { checks, commandStep } from './checks.ts';
import { conclude, runSteps, type Step } from './steps.ts';
import { runVitest } from './vitest.ts';

const steps: readonly Step[] = [
  ...checks,
  { name: 'unit tests', run: () => runVitest('unit') },
  { name: 'tests of what parses, trimmed as it ships', run: () => runVitest('trimmed') },
  { name: 'component tests', run: () => runVitest('components') },
  commandStep('Chrome package', 'wxt', ['zip']),
  commandStep('Firefox package', 'wxt', ['zip', '-b', 'firefox']),
  {
    name: 'add-on lint',
    needs: ['Firefox package'],
    run: () => lintAddOn('.output/firefox-mv3'),
  },
  {
    name: 'package tests',
    needs: ['Chrome package', 'Firefox package'],
    run: () => runVitest('package'),
  },
  {
    name: 'end-to-end tests',
    needs: ['Chrome package', 'Firefox package'],
    run: () => runVitest('e2e'),
  },
];

if (process.argv.includes('--full')) process.env.FULL = '1';
conclude(await runSteps(steps));
