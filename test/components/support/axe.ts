import axe from 'axe-core';

// With 0 no text is taken for an icon font's, which axe would tell by painting it.
axe.configure({
  checks: [{ id: 'label-content-name-mismatch', options: { occurrenceThreshold: 0 } }],
});

/** What axe has against the page as it is, or can't tell: each as its rule and the element. */
export async function axeFindings(): Promise<readonly string[]> {
  standInForLayout();
  const { violations, incomplete } = await axe.run(document, {
    // Nothing is painted here.
    rules: { 'color-contrast': { enabled: false } },
  });
  return [...violations, ...incomplete].flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html}`),
  );
}

/** What the HTML files of the entrypoints say, and what axe asks of a browser that lays out. */
function standInForLayout(): void {
  document.title = 'Task Tray';
  document.documentElement.lang = 'en';
  Object.assign(document, { elementFromPoint: () => null, elementsFromPoint: () => [] });
  Object.assign(HTMLCanvasElement.prototype, { getContext: () => ({ canvas: {} }) });
}
