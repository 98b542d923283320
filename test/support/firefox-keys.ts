import type { Page } from 'puppeteer-core';

type ChromeWindow = Window & {
  readonly KeyboardEvent: new (type: '', init: KeyboardEventInit) => KeyboardEvent;
};
interface TextInput {
  beginInputTransactionForTests(window: ChromeWindow): void;
  keydown(key: KeyboardEvent): void;
  keyup(key: KeyboardEvent): void;
}
declare const Services: {
  readonly wm: { getMostRecentWindow(type: 'navigator:browser'): ChromeWindow };
};
declare const Ci: { readonly nsITextInputProcessor: symbol };
declare const Cc: Readonly<Record<string, { createInstance(what: symbol): TextInput }>>;

/** A key as the browser's own keyboard events describe it. */
type Key = { readonly key: string; readonly code: string; readonly keyCode: number };

const MODIFIERS = {
  Control: { key: 'Control', code: 'ControlLeft', keyCode: 17 },
  Shift: { key: 'Shift', code: 'ShiftLeft', keyCode: 16 },
  Alt: { key: 'Alt', code: 'AltLeft', keyCode: 18 },
} as const satisfies Readonly<Record<string, Key>>;

/** Presses a key in the browser's window, whatever has the focus in it: BiDi sends none to a popup. */
export function pressInWindow(
  control: Page,
  modifiers: readonly (keyof typeof MODIFIERS)[],
  key: Key,
): Promise<void> {
  const keys = [...modifiers.map((name) => MODIFIERS[name]), key];
  return control.evaluate((pressed) => {
    const window = Services.wm.getMostRecentWindow('navigator:browser');
    const processor = Cc['@mozilla.org/text-input-processor;1'];
    const input = processor?.createInstance(Ci.nsITextInputProcessor);
    const events = pressed.map((each) => new window.KeyboardEvent('', each));
    input?.beginInputTransactionForTests(window);
    for (const event of events) input?.keydown(event);
    for (const event of events.toReversed()) input?.keyup(event);
  }, keys);
}
