import type { Page, ScreenshotClip } from 'puppeteer-core';
import { openGallery } from './gallery.ts';
import { setLook } from './looks.ts';
import { SURFACES, type Surface } from './surfaces.ts';
import type { View } from './views.ts';

/** Draws these views into a folder, and answers the names of the pictures. */
export async function drawViews(
  views: readonly View[],
  folder: string,
): Promise<readonly string[]> {
  const gallery = await openGallery();
  const drawn: string[] = [];
  try {
    for (const { state, surface, looks } of views) {
      const { page } = await gallery.open(state, surface);
      for (const look of looks) {
        const name = `${surface} ${state} ${look}.png` as const;
        await setLook(page, look);
        await draw(page, SURFACES[surface], `${folder}/${name}`);
        drawn.push(name);
      }
      await page.close();
    }
  } finally {
    await gallery.close();
  }
  return drawn;
}

async function draw(page: Page, { drawn }: Surface, path: `${string}.png`): Promise<void> {
  if (drawn === 'body') await page.screenshot({ path, clip: await bodyOf(page) });
  else await page.screenshot({ path, fullPage: drawn === 'whole' });
}

function bodyOf(page: Page): Promise<ScreenshotClip> {
  return page.$eval('body', (body) => {
    const { width, height } = body.getBoundingClientRect();
    return { x: 0, y: 0, width, height: Math.min(height, innerHeight) };
  });
}
