/** By then a browser has read the file, in ms; until then its address must not be taken back. */
const READ_MS = 60_000;

/** Hands a file to the user as a download, without the permission that the browser's own API wants. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), READ_MS);
}
