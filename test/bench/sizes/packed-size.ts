import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';

/** What a file in a package takes beside its data and its name, twice: the two headers (APPNOTE.TXT). */
const HEADERS = 30 + 46;

/** The size of the package made of a folder, in bytes, had the files of these names been left out. */
export async function packedSize(file: string, folder: string, without: RegExp): Promise<number> {
  const packed = await readFile(file);
  const names = await readdir(folder, { recursive: true });
  const left = names.filter((name) => without.test(name));
  const sizes = await Promise.all(left.map((name) => sizeInPackage(folder, name)));
  return packed.length - sizes.reduce((sum, size) => sum + size, 0);
}

async function sizeInPackage(folder: string, name: string): Promise<number> {
  const data = await readFile(join(folder, name));
  const packed = deflateRawSync(data, { level: 9 });
  return HEADERS + 2 * Buffer.byteLength(name) + Math.min(data.length, packed.length);
}
