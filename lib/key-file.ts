import { refuse } from './write-refused.ts';

/** How the name of a file begins that holds a key, as no key does. */
const FILE = 'key-file-';

/**
 * What to store in the item of a key that is kept as it is; rejects with `WriteRefused`. In Firefox that is
 * the key. Chromium goes on with the log of its storage over restarts, each value that was ever set in
 * it: there the key has a file of its own, which is gone when it is deleted, and the item holds its name.
 */
export async function shelve(key: string): Promise<string> {
  if (import.meta.env.FIREFOX) return key;
  const name = FILE + crypto.randomUUID();
  await write(name, key).catch(refuse);
  return name;
}

/** The key that such an item leads to; null where its file is missing. Rejects when that can't be read. */
export async function unshelve(item: string): Promise<string | null> {
  if (import.meta.env.FIREFOX || !item.startsWith(FILE)) return item;
  try {
    const file = await (await keyFolder()).getFileHandle(item);
    return await (await file.getFile()).text();
  } catch (error) {
    // By a name that is none there is no file. Any other failure may pass: no key is lost by it.
    if (error instanceof TypeError) return null;
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  }
}

/**
 * Deletes the files of keys that none of these items leads to. Never fails: what can't be deleted now may be
 * the next time.
 */
export async function clearShelf(items: readonly unknown[]): Promise<void> {
  if (!import.meta.env.FIREFOX) await deleteAllBut(items).catch(() => undefined);
}

async function deleteAllBut(names: readonly unknown[]): Promise<void> {
  const folder = await keyFolder();
  const strays: string[] = [];
  for await (const name of folder.keys()) if (!names.includes(name)) strays.push(name);
  // One that stays must not keep the others.
  await Promise.allSettled(strays.map((name) => folder.removeEntry(name)));
}

function keyFolder(): Promise<FileSystemDirectoryHandle> {
  return navigator.storage.getDirectory();
}

async function write(name: string, text: string): Promise<void> {
  const file = await (await keyFolder()).getFileHandle(name, { create: true });
  const stream = await file.createWritable();
  await stream.write(text);
  await stream.close();
}
