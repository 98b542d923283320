import { readFile } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';

/** The length of the record at the end of an archive without a comment (APPNOTE.TXT, 4.3.16). */
const END_LENGTH = 22;
const STORED = 0;

/** Reads the files of an archive as WXT writes it: stored or deflated, without a comment. */
export async function readZip(path: string): Promise<ReadonlyMap<string, Buffer>> {
  const archive = await readFile(path);
  const end = archive.subarray(-END_LENGTH);
  if (end.readUInt32LE(0) !== 0x06054b50) throw new Error(`${path} does not end as an archive`);
  const files = new Map<string, Buffer>();
  let at = end.readUInt32LE(16);
  for (let left = end.readUInt16LE(10); left > 0; left -= 1) {
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    files.set(name, dataOf(archive, at));
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return files;
}

/** The data of the file whose entry in the archive's directory is at this offset. */
function dataOf(archive: Buffer, entry: number): Buffer {
  const header = archive.readUInt32LE(entry + 42);
  const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
  const data = archive.subarray(start, start + archive.readUInt32LE(entry + 20));
  return archive.readUInt16LE(entry + 10) === STORED ? data : inflateRawSync(data);
}
