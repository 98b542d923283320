/** The page that shows all pictures, each beneath its name. */
export function contactSheet(pictures: readonly string[]): string {
  const figures = pictures.map((name) => {
    const address = encodeURIComponent(name);
    return `<figure><a href="${address}"><img src="${address}" alt="${name}" loading="lazy"></a><figcaption>${name.replace('.png', '')}</figcaption></figure>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Every surface in every state</title>
<style>
  body { margin: 16px; background: #888; font: 13px system-ui; display: flex; flex-wrap: wrap; gap: 16px; }
  figure { margin: 0; }
  img { max-width: 400px; max-height: 600px; box-shadow: 0 2px 12px #0006; }
</style>
${figures.join('\n')}
</html>
`;
}
