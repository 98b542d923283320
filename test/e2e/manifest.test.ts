import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { BROWSERS, START } from './support/stage.ts';

// What a user is asked for when they install it: more of it would ask each of them again.
const PERMISSIONS = {
  chromium: ['alarms', 'contextMenus', 'sidePanel', 'storage', 'unlimitedStorage'],
  firefox: ['alarms', 'contextMenus', 'storage', 'unlimitedStorage'],
} as const;

test.each(BROWSERS)(
  'the build for %s asks for these permissions and for no other',
  async (name) => {
    const text = await readFile(`${START[name].extension}/manifest.json`, 'utf8');
    const manifest: Readonly<Record<string, unknown>> = JSON.parse(text);
    expect(new Set([manifest['permissions']].flat())).toEqual(new Set(PERMISSIONS[name]));
    expect(manifest['optional_permissions']).toEqual(['notifications']);
    expect(manifest['host_permissions']).toEqual(['https://api.2captcha.com/*']);
    expect(manifest['optional_host_permissions']).toBeUndefined();
    expect(manifest['content_scripts']).toBeUndefined();
    expect(manifest['web_accessible_resources']).toBeUndefined();
    expect(manifest['externally_connectable']).toBeUndefined();
    expect(manifest['incognito']).toBe('not_allowed');
  },
);
