/** The cells of a CSV text, line by line, as RFC 4180 has them read. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const [cell, end] = text[at] === '"' ? quoted(text, at) : bare(text, at);
    row.push(cell);
    at = end + 1;
    if (text.startsWith('\r\n', end)) {
      rows.push(row);
      row = [];
      at = end + 2;
      continue;
    }
    if (text[end] !== ',') throw new Error(`A cell ends in ${JSON.stringify(text[end])}`);
  }
  return rows;
}

/** A cell in quotes, and where it ends. */
function quoted(text: string, start: number): readonly [cell: string, end: number] {
  let cell = '';
  for (let at = start + 1; ; at += 1) {
    if (at >= text.length) throw new Error('A quote is not closed');
    if (text[at] === '"') {
      if (text[at + 1] !== '"') return [cell, at + 1];
      at += 1;
    }
    cell += text[at];
  }
}

function bare(text: string, start: number): readonly [cell: string, end: number] {
  let end = start;
  while (end < text.length && text[end] !== ',' && !text.startsWith('\r\n', end)) end += 1;
  return [text.slice(start, end), end];
}
