import { holdsKey } from './holds-key.ts';

/** Texts that were collected in search of a key, each with the place that it was found in. */
export class Evidence {
  readonly #texts: { readonly place: string; readonly text: string }[] = [];

  /** Takes what was found in a place: one text, or one for each of its parts. Nothing proves nothing. */
  add(place: string, found: string | readonly string[]): void {
    const texts = [found].flat();
    if (texts.join('') === '') throw new Error(`Nothing was found in ${place}`);
    for (const text of texts) this.#texts.push({ place, text });
  }

  /** The places where a text was found. */
  with(words: string): readonly string[] {
    return this.#places((text) => text.includes(words));
  }

  /** The places where a key was found, or a part of it. */
  holding(key: string): readonly string[] {
    return this.#places((text) => holdsKey(text, key));
  }

  #places(isIt: (text: string) => boolean): readonly string[] {
    const places = this.#texts.filter(({ text }) => isIt(text)).map(({ place }) => place);
    return [...new Set(places)];
  }
}
