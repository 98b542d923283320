import { checks } from './checks.ts';
import { conclude, runSteps } from './steps.ts';

conclude(await runSteps(checks));
