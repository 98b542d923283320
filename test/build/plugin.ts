import type { WxtViteConfig } from 'wxt';

/** A step of the build, as the bundler has it. */
export type Plugin = NonNullable<WxtViteConfig['plugins']>[number];
