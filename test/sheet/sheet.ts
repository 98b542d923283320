import { mkdir, rm, writeFile } from 'node:fs/promises';
import { contactSheet } from './contact-sheet.ts';
import { drawKinds } from './draw-kinds.ts';
import { drawKept } from './draw-kept.ts';
import { drawViews } from './draw-views.ts';
import { VIEWS } from './views.ts';

/** Where the pictures go. */
const FOLDER = 'artifacts/sheet';

// `npm run sheet`: a picture of every page in every state, of the shipped build in a real browser, and those
// pictures that are kept: for the README and the stores. With beginnings of names only these: `npm run sheet -- popup "tab mixed"`.
const wanted = process.argv.slice(2);
const isWanted = (name: string) =>
  wanted.length === 0 || wanted.some((start) => `${name} `.startsWith(`${start} `));

await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
const views = VIEWS.filter(({ surface, state }) => isWanted(`${surface} ${state}`));
const pictures = [...(await drawViews(views, FOLDER))];
if (isWanted('every')) pictures.push(...(await drawKinds(FOLDER)));
if (isWanted('kept')) await drawKept();
await writeFile(`${FOLDER}/index.html`, contactSheet(pictures));
process.stdout.write(`${pictures.length} pictures: ${FOLDER}/index.html\n`);
