// How the first bytes of each format look in base64; only these are ever shown as an image.
const STARTS = [
  ['iVBORw0KGgo', 'image/png'],
  ['/9j/', 'image/jpeg'],
  ['R0lGOD', 'image/gif'],
  ['UklGR', 'image/webp'],
] as const;

const DATA_URL = /^data:image\/(?:png|jpeg|gif|webp);base64,/;
// Not the alphabet for URLs, which browsers do not take in data URLs: a picture would be a broken one.
const BASE64 = /^[A-Za-z\d+/]{64,}={0,2}$/;

/**
 * The data URL of an image that a part of a solution holds, as base64 with or without its type; null
 * where it holds none. Anything but a bitmap (SVG can carry scripts) is left as the text it is.
 */
export function imageOf(text: string): string | null {
  const data = text.replace(DATA_URL, '');
  const type = STARTS.find(([start]) => data.startsWith(start))?.[1];
  return type === undefined || !BASE64.test(data) ? null : `data:${type};base64,${data}`;
}
