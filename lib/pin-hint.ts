/** In the storage of the pages, as the theme is: it is about what they show, not about tasks. */
const ITEM = 'pin-hint';

/** Whether the user has put the hint to pin the button away. */
export function isPinHintDismissed(): boolean {
  try {
    return localStorage.getItem(ITEM) !== null;
  } catch {
    // Some browsers are told to keep nothing: there it comes back with the next page.
    return false;
  }
}

/** Remembers that the user has put it away, or forgets it. */
export function keepPinHintDismissed(isDismissed: boolean): void {
  try {
    if (isDismissed) localStorage.setItem(ITEM, 'dismissed');
    else localStorage.removeItem(ITEM);
  } catch {
    // As above.
  }
}
