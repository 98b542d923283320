/** As long a part of a key is taken for the key: four characters may be shown, fewer come by chance. */
const PART = 8;

/** Whether a text holds a key, or a part of it, as it is, in base64 or as the codes of its characters. */
export function holdsKey(text: string, key: string): boolean {
  // Texts of two bytes a character have zeros in between.
  const plain = text.replaceAll('\0', '').toLowerCase();
  return formsOf(key).some((form) => plain.includes(form.toLowerCase()));
}

function formsOf(key: string): readonly string[] {
  const starts = Array.from({ length: key.length - PART + 1 }, (_, i) => i);
  const parts = starts.map((start) => key.slice(start, start + PART));
  const codes = parts.map((part) => [...Buffer.from(part)].join(','));
  // Three bytes are four characters there: it matters how many stand before.
  const coded = ['', 'x', 'xx'].map((before) => btoa(before + key).slice(4, 36));
  return [...parts, ...codes, ...coded];
}
