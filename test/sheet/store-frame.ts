/** Where the page stands in the picture, and the words beside it. */
export type Frame = { readonly place: 'middle' | 'edge'; readonly words: string };

/** A page's picture (PNG, base64) on a plain backdrop, with a line of words beside it. */
export function storeFrame({ place, words }: Frame, picture: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<style>
  body { margin: 0; height: 800px; display: grid; grid-template-columns: 1fr auto; align-items: center;
    background: #e2ecfb; color: #10203c; font-family: Inter, system-ui; }
  p { margin: 0 72px 0 96px; font-size: 44px; font-weight: 700; line-height: 1.2; letter-spacing: -0.02em; text-wrap: balance; }
  img { display: block; box-shadow: 0 1px 2px #10203c33, 0 24px 64px #10203c40; }
  .middle img { margin-right: 120px; border-radius: 12px; }
</style>
<body class="${place}"><p>${words}</p><img src="data:image/png;base64,${picture}" alt=""></body>
</html>
`;
}
