import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * Lets a list of tasks be worked by keys: with the arrows from row to row, and on a row with Enter, the
 * space bar, Delete and the arrows to the sides. Each key presses the button that stands for it; Shift
 * with the space bar does what it does with a click on the box.
 */
export function useListKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = list.current;
    const press = (event: KeyboardEvent): void => {
      if (takesKey(event)) event.preventDefault();
    };
    element?.addEventListener('keydown', press);
    return () => element?.removeEventListener('keydown', press);
  }, [list]);
}

/** Does what a key stands for; answers whether it stood for anything here. */
function takesKey(event: KeyboardEvent): boolean {
  const { target, key, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (!(target instanceof Element) || altKey || ctrlKey || metaKey) return false;
  if (shiftKey && key !== ' ') return false;
  const row = target.closest<HTMLElement>('[data-key]');
  // In the details the arrows scroll and move the cursor, as anywhere.
  if (row === null || target.closest('.details') !== null) return false;
  if (key === 'ArrowDown') return focus(row.nextElementSibling);
  if (key === 'ArrowUp') return focus(row.previousElementSibling);
  // A button or box in the row has the other keys for itself.
  return target === row && click(buttonFor(row, event), shiftKey);
}

function buttonFor(row: HTMLElement, { key, repeat }: KeyboardEvent): HTMLElement | null {
  const find = (selector: string) => row.querySelector<HTMLElement>(selector);
  switch (key) {
    case 'Enter':
      return find('.copy') ?? find('[aria-expanded]');
    case ' ':
      return find('.select input');
    case 'ArrowRight':
      return find('[aria-expanded="false"]');
    case 'ArrowLeft':
      return find('[aria-expanded="true"]');
    case 'Delete':
    case 'Backspace':
      // Held down for a moment it would remove task after task.
      return repeat ? null : find('.remove');
    default:
      return null;
  }
}

function focus(row: Element | null): boolean {
  if (!(row instanceof HTMLElement)) return false;
  row.focus();
  return true;
}

function click(button: HTMLElement | null, shiftKey: boolean): boolean {
  button?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey }));
  return button !== null;
}
