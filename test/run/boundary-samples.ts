/**
 * Lines that a file in each folder may not hold, and lines like them that it may: the linter has to
 * tell them apart.
 */
export const samples = [
  {
    path: 'lib/core/sample.ts',
    forbidden: [
      "import 'preact';",
      "import 'zod/mini';",
      "import 'wxt/browser';",
      "import type { Stored } from '../schema.ts';",
      "export * from '../store.ts';",
      "await import('@/lib/store.ts');",
      "await fetch('/');",
      'Date.now();',
      'performance.now();',
      'Math.random();',
      'globalThis.setTimeout(() => {}, 1);',
      'document.title;',
      'window.name;',
      'browser.alarms;',
      'chrome.alarms;',
      'const cast = 1 as number;',
    ],
    allowed: ["import './task.ts';", 'new Date(0);', 'const fixed = [1] as const;'],
  },
  {
    path: 'lib/schema.ts',
    forbidden: [
      "import 'zod';",
      "import 'wxt/browser';",
      "import '../components/Row.tsx';",
      'const cast = 1 as number;',
    ],
    allowed: ["import 'zod/mini';", "import './core/task.ts';"],
  },
  {
    path: 'lib/sample.ts',
    forbidden: [
      "import 'zod';",
      "import 'zod/mini';",
      "import '../components/Row.tsx';",
      "import '../entrypoints/background.ts';",
      "import '@/components/Row.tsx';",
      "import '../test/run/full.ts';",
      'const cast = 1 as number;',
    ],
    allowed: ["import 'wxt/browser';", "import './schema.ts';", "import './core/task.ts';"],
  },
  {
    path: 'components/sample.tsx',
    forbidden: [
      "import 'wxt/browser';",
      "import 'webextension-polyfill';",
      "import 'zod/mini';",
      "import '../lib/store.ts';",
      "import '../entrypoints/popup/main.tsx';",
      "import '~/lib/store.ts';",
      "import '../test/run/full.ts';",
      "await fetch('/');",
      'browser.alarms;',
      'const cast = 1 as number;',
    ],
    allowed: [
      "import 'preact';",
      "import 'preact/hooks';",
      "import './Row.tsx';",
      "import './Row.css';",
      "import '../lib/core/task.ts';",
    ],
  },
  {
    path: 'entrypoints/popup/main.tsx',
    forbidden: [
      "import 'zod/mini';",
      "import '../../test/run/full.ts';",
      "import '@/lib/store.ts';",
    ],
    allowed: [
      "import 'preact';",
      "import 'wxt/browser';",
      "import '../../components/Row.tsx';",
      "import '../../lib/store.ts';",
      "import '../../lib/core/task.ts';",
    ],
  },
];
