import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';

/** Colours that differ by no more, of 255, look the same: browsers round edges a little by chance. */
const UNSEEN = 64;

/** Writes a picture (PNG) unless the one that is there looks the same. Any page will do to compare them. */
export async function writeIfChanged(path: string, picture: Uint8Array, page: Page): Promise<void> {
  const before = await readFile(path).catch(() => null);
  const isSame =
    before !== null && (await page.evaluate(looksSame, base64(before), base64(picture), UNSEEN));
  if (!isSame) await writeFile(path, picture);
}

function base64(picture: Uint8Array): string {
  return Buffer.from(picture).toString('base64');
}

/** Runs on the page. */
async function looksSame(before: string, after: string, unseen: number): Promise<boolean> {
  const [one, other] = await Promise.all(
    [before, after].map(async (picture) => {
      const image = new Image();
      image.src = `data:image/png;base64,${picture}`;
      await image.decode();
      const { width, height } = image;
      const context = new OffscreenCanvas(width, height).getContext('2d');
      context?.drawImage(image, 0, 0);
      return { width, data: context?.getImageData(0, 0, width, height).data ?? [] };
    }),
  );
  if (one?.width !== other?.width || one?.data.length !== other?.data.length) return false;
  return Array.from(one?.data ?? []).every(
    (value, i) => Math.abs(value - (other?.data[i] ?? 0)) <= unseen,
  );
}
