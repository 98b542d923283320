/** What the element that has the focus is called on the page; empty where nothing has it. */
export function focused(): string {
  const element = document.activeElement;
  if (element === null || element === document.body) return '';
  const label = document.querySelector(`label[for="${element.id}"]`);
  return element.getAttribute('aria-label') ?? label?.textContent ?? element.textContent;
}
