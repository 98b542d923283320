import { useEffect } from 'preact/hooks';
import { EXPORT_START, whichExport } from '../lib/core/which-export.ts';

/** A larger file is no log that anybody means: reading it would hold the page up. In bytes. */
const LARGEST_FILE = 20_000_000;

/** What comes to a page, but not into one of its fields. */
export type Receiver = {
  readonly onPaste: (text: string) => void;
  /** Hears of the text of a file or a selection that was dropped. */
  readonly onDrop: (text: string) => void;
  /** Hears of an export of Task Tray that was dropped, however large. */
  readonly onExport: (file: File) => void;
  /** Hears of a file that was dropped but is too large, or can't be read. */
  readonly onBadFile: (flaw: 'too-large' | 'unreadable') => void;
};

/** Hears of what is pasted or dropped anywhere on the page. */
export function useLooseText(receiver: Receiver): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => takePaste(event, receiver);
    const drop = (event: DragEvent): void => takeDrop(event, receiver);
    document.addEventListener('paste', paste);
    document.addEventListener('dragover', allowDrop);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('paste', paste);
      document.removeEventListener('dragover', allowDrop);
      document.removeEventListener('drop', drop);
    };
  });
}

function takePaste({ target, clipboardData }: ClipboardEvent, { onPaste }: Receiver): void {
  const text = clipboardData?.getData('text/plain') ?? '';
  if (!isField(target) && text !== '') onPaste(text);
}

function allowDrop(event: DragEvent): void {
  const isFile = event.dataTransfer?.types.includes('Files') === true;
  // A field takes text by itself; for a file the browser would leave the page, wherever it is dropped.
  if (isFile || !isField(event.target)) event.preventDefault();
}

function takeDrop(event: DragEvent, receiver: Receiver): void {
  const [file] = event.dataTransfer?.files ?? [];
  if (file === undefined && isField(event.target)) return;
  event.preventDefault();
  const text = event.dataTransfer?.getData('text/plain') ?? '';
  if (file === undefined) receiver.onDrop(text);
  else void takeFile(file, receiver);
}

async function takeFile(file: File, { onDrop, onExport, onBadFile }: Receiver): Promise<void> {
  const start = await file
    .slice(0, EXPORT_START)
    .text()
    .catch(() => null);
  // By what it holds, not by its name, which anybody can change.
  if (start !== null && whichExport(start) === 'json') return onExport(file);
  if (file.size > LARGEST_FILE) return onBadFile('too-large');
  await file.text().then(onDrop, () => onBadFile('unreadable'));
}

/** Whether texts can be pasted into it. */
function isField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio'].includes(target.type);
  return target instanceof HTMLTextAreaElement;
}
