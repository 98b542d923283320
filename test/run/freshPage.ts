import { cleanup } from '@testing-library/preact';
import { afterEach } from 'vitest';

// The testing library does this by itself only where `afterEach` is a global.
afterEach(cleanup);
