/** The most that is read of an answer, in bytes after any decompression: by far more than any takes. */
const LARGEST_BODY = 5_000_000;

/** Reads a body as UTF-8; null for one that is larger, of which no more is taken. Rejects where it breaks off. */
export async function readBody({ body }: Response): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    // Leaving the loop cancels the stream, which ends the connection.
    if (size > LARGEST_BODY) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
