import type { Plugin } from './plugin.ts';
import { trim, type Unused } from './trim.ts';

const UNUSED: Unused = [
  // The ways to load it: as a module it needs nothing of the bundler to be imported.
  [/^\(function \(global, factory\) \{[^]*?, function \(module\) \{/, 'const module = {};\n{'],
  [/\}\);(?=\s*(?:\/\/[^\n]*\s*)?$)/, '}\nexport default module.exports;'],
  // The table of functions to wrap, what does that, and the word that it is not there.
  [/const apiMetadata = \{[^]*?\n {6}\};\n {6}if [^]*?\n {6}\}/, ''],
  [/const makeCallback = [^]*?\n {6}\};/, ''],
  [/const wrapAsyncFunction = [^]*?\n {6}\};/, ''],
  [/(?<=\} )else if \(hasOwnProperty\(metadata, prop\)\) \{[^]*?\} (?=else)/, ''],
  [/ \|\| hasOwnProperty\(metadata, prop\)/, ''],
  [/(?<=\} )else if \(hasOwnProperty\(metadata, "\*"\)\) \{[^]*?\} (?=else)/, ''],
  [/, metadata\[prop\](?=\);)/, ''],
  [/(?<=wrappers = \{\}), metadata = \{\}/, ''],
  [/, apiMetadata(?=\);)/, ''],
  // What would let others write to it, or ask whether something is there.
  [/has\(proxyTarget, prop\) \{[^]*?\n {10}\},/, ''],
  [/set\(proxyTarget, prop, value, receiver\) \{[^]*?(?=\n {8}\};)/, ''],
  [/(?<=return target\[prop\];\n {16}\}),\n {16}set\(value\) \{[^]*?\n {16}\}/, ''],
  // What it says of wrong numbers of arguments: the type checker did.
  [/if \(args\.length [<>] metadata\.m(?:in|ax)Args\) \{[^]*?\n +\}/g, ''],
  // What it does for messages to tabs and from other extensions, `browser.privacy`, the developer tools.
  [/tabs: \{\n {10}sendMessage[^]*?\n {8}\}\n/, ''],
  [/onMessageExternal: wrapEvent\(onMessageWrappers\),/, ''],
  [/const settingMetadata = [^]*?(?=return wrapObject\()/, ''],
  [/const onRequestFinishedWrappers = [^]*?(?=const onMessageWrappers)/, ''],
  [/devtools: \{\n[^]*?\n {8}\},/, ''],
];

/**
 * Trims the polyfill: all browsers that this runs in answer with promises by themselves. That is a
 * kilobyte of the worker's script and of what each page loads; what is left of the polyfill does what
 * they differ in still, which is how messages are answered.
 */
export function trimPolyfill(): Plugin {
  return trim('/webextension-polyfill/dist/browser-polyfill.js', UNUSED);
}
