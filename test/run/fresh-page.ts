import { cleanup } from '@testing-library/preact';
import { options } from 'preact';
import { afterEach } from 'vitest';

// The testing library does this by itself only where `afterEach` is a global.
afterEach(cleanup);

// Preact runs effects a frame later, which after the last test of a file is after the page is gone.
options.requestAnimationFrame = queueMicrotask;
