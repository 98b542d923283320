/** A cell of CSV with its quotes doubled, in quotes of its own (RFC 4180). */
export function inQuotes(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A cell of CSV, in quotes where what it holds would end it. */
export function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? inQuotes(text) : text;
}
