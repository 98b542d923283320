import { onTestFinished } from 'vitest';

/** What a status or an alert says aloud from now on: each text that it comes to hold anew. */
export function listen(region: HTMLElement): readonly string[] {
  const said: string[] = [];
  const observer = new MutationObserver(() => {
    if (region.textContent !== '') said.push(region.textContent);
  });
  observer.observe(region, { childList: true, characterData: true, subtree: true });
  onTestFinished(() => observer.disconnect());
  return said;
}
