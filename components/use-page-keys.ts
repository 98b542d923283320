import { useEffect } from 'preact/hooks';

/** What the keys do that work anywhere on a page of tasks. */
export type PageKeys = Readonly<Record<'/' | '?', () => void>>;

/** Hears of these keys wherever they are not a part of a text that is being typed; null hears of none. */
export function usePageKeys(keys: PageKeys | null): void {
  useEffect(() => {
    if (keys === null) return undefined;
    const press = (event: KeyboardEvent): void => {
      const { key, target, ctrlKey, metaKey, altKey } = event;
      if ((key !== '/' && key !== '?') || ctrlKey || metaKey || altKey || isTyping(target)) return;
      event.preventDefault();
      keys[key]();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}

/** The field for ids has the focus at first: while it is empty, neither key can begin an id. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return target.value !== '';
  return target instanceof HTMLInputElement && target.type !== 'checkbox';
}
