/** Puts a text on the clipboard; answers whether the browser let it. Call it in a click's handler. */
export async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
