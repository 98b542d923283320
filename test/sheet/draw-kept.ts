import { openGallery, type Gallery } from './gallery.ts';
import { setLook, type Look } from './looks.ts';
import { writeIfChanged } from './write-if-changed.ts';
import { storeFrame, type Frame } from './store-frame.ts';
import { SURFACES, type SurfaceName } from './surfaces.ts';

/** The size of the stores' pictures, as both stores want it. */
const SIZE = { width: 1_280, height: 800 };

type Shot = {
  readonly state: string;
  readonly surface: SurfaceName;
  readonly look: Look;
  /** Without one the page itself fills the picture. */
  readonly frame?: Frame;
};

/** Every picture that is kept, by its path. */
const SHOTS: Readonly<Record<`${string}.png`, Shot>> = {
  'test/tour/popup.png': { state: 'mixed', surface: 'popup', look: 'light' },
  'store/screenshots/1-popup.png': {
    state: 'mixed',
    surface: 'popup',
    look: 'light',
    frame: { place: 'middle', words: 'Paste a task id. Copy the answer when it is ready.' },
  },
  'store/screenshots/2-details.png': { state: 'open-token', surface: 'tab', look: 'light' },
  'store/screenshots/3-insights.png': { state: 'ten-thousand', surface: 'insights', look: 'light' },
  'store/screenshots/4-panel.png': {
    state: 'mixed',
    surface: 'panel',
    look: 'dark',
    frame: { place: 'edge', words: 'Your tasks, beside whatever you work on.' },
  },
  'store/screenshots/5-options.png': { state: 'mixed', surface: 'options', look: 'light' },
};

/** Draws the pictures for the README and for the pages in the stores. */
export async function drawKept(): Promise<void> {
  const gallery = await openGallery();
  try {
    for (const [path, shot] of Object.entries(SHOTS)) await draw(gallery, path, shot);
  } finally {
    await gallery.close();
  }
}

async function draw(gallery: Gallery, path: string, shot: Shot): Promise<void> {
  const { page } = await gallery.open(shot.state, shot.surface);
  await setLook(page, shot.look);
  await page.evaluate(dress);
  if (shot.frame === undefined) {
    const { width, height } = SURFACES[shot.surface];
    const clip = { x: 0, y: 0, width, height: Math.min(height, SIZE.height) };
    await writeIfChanged(path, await page.screenshot({ clip }), page);
  } else {
    const framed = await page.browser().newPage();
    await framed.setViewport(SIZE);
    await framed.setContent(storeFrame(shot.frame, await page.screenshot({ encoding: 'base64' })));
    await writeIfChanged(path, await framed.screenshot(), framed);
    await framed.close();
  }
  await page.close();
}

/**
 * Runs on the page, whose policy takes no style but its own files'. The font of a bare Linux is wider than
 * what most users see, and the caret is there by chance.
 */
function dress(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':root { --sans: Inter, system-ui } * { caret-color: transparent }');
  document.adoptedStyleSheets = [sheet];
}
