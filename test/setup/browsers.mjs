import { findBrowser } from './find-browser.mjs';
import { installSystemPackages } from './system-packages.mjs';
import { Unmet } from './unmet.mjs';

/** @typedef {import('./find-browser.mjs').BrowserName} BrowserName */

/** @type {Record<BrowserName, { packageName: string, hint: string }>} */
const browsers = {
  chromium: {
    packageName: 'chromium',
    hint: 'Chromium or Chrome (or put its path into CHROMIUM_PATH)',
  },
  firefox: { packageName: 'firefox-esr', hint: 'Firefox (or put its path into FIREFOX_PATH)' },
};

/**
 * Sees to it that these browsers are there, with the system's package manager where it may.
 * @param {readonly BrowserName[]} wanted
 */
export function installBrowsers(wanted) {
  const missing = wanted.filter(isMissing);
  if (missing.length === 0) return;
  installSystemPackages(missing.map((name) => browsers[name].packageName));
  const hints = missing.filter(isMissing).map((name) => browsers[name].hint);
  if (hints.length > 0) throw new Unmet(`Please install ${hints.join(' and ')}, then try again.`);
}

/** Sees to it that one of the browsers is there, whichever. */
export function installABrowser() {
  if (isMissing('firefox')) installBrowsers(['chromium']);
}

/** @param {BrowserName} name */
function isMissing(name) {
  return findBrowser(name) === undefined;
}
