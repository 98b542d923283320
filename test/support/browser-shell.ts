/**
 * What a user does in the browser itself, outside of pages. Headless browsers show none of it: the
 * extension is told what happened as the browser would tell it.
 */
export interface BrowserShell {
  /** Types after the keyword in the address bar, and answers the suggestions. */
  type(text: string): Promise<readonly string[]>;
  /** Presses Enter on a text that was typed there. */
  enter(text: string): Promise<void>;
  /** Chooses the item in the menu of selected text. */
  chooseItem(selected: string): Promise<void>;
  /** Presses the key that has the newest answer copied. */
  pressCopyKey(): Promise<void>;
  /** Presses Enter in the button's popup. */
  pressEnterInPopup(): Promise<void>;
  /** Has notifications recorded from now on; what comes back answers their addresses so far. */
  recordNotifications(): Promise<() => Promise<readonly string[]>>;
  /** Clicks the notification that leads to this address. */
  clickNotification(address: string): Promise<void>;
}
