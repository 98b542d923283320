import type { Page } from 'puppeteer-core';
import type { Language } from '../../lib/core/language.ts';
import type { ExtensionBrowser } from './browser.ts';
import { ENGLISH } from './languages.ts';
import { until } from './until.ts';

/** A page that shows tasks, used by the roles and names that a user's screen reader hears. */
export class TaskPage {
  readonly page: Page;
  readonly #browser: ExtensionBrowser;
  readonly #say: Language['say'];

  constructor(browser: ExtensionBrowser, page: Page, { say }: Language = ENGLISH) {
    this.page = page;
    this.#browser = browser;
    this.#say = say;
  }

  get #list(): string {
    return `[aria-label="${this.#say('taskList')}"]`;
  }

  /** Types the key into its field, saves it, and waits until tasks can be added. */
  async saveKey(key: string): Promise<void> {
    await this.typeKey(key);
    await this.idsWait(false);
  }

  /** Types the key into its field and presses *Save key*. */
  async typeKey(key: string): Promise<void> {
    const field = this.page.locator('input[type="password"]');
    await field.fill(key);
    await this.press(this.#say('saveKey'));
  }

  /** Waits until *Task IDs* waits for a key, or does not. */
  async idsWait(isDisabled: boolean): Promise<void> {
    await until(
      () => this.page.$eval('textarea', (field) => field.disabled),
      (disabled) => disabled === isDisabled,
      { what: isDisabled ? 'disabled Task IDs' : 'enabled Task IDs' },
    );
  }

  /** Pastes into *Task IDs* as a user does, and waits for what is said of it. */
  async paste(text: string, said: string): Promise<void> {
    await this.page.locator(`::-p-aria([name="${this.#say('taskIds')}"][role="textbox"])`).click();
    await this.#browser.paste(this.page, text);
    await this.says(said);
  }

  /** Types into *Task IDs*. */
  async write(text: string): Promise<void> {
    await this.page.locator('textarea').fill(text);
  }

  /** Pastes over whatever is in *Task IDs*. */
  async replace(text: string): Promise<void> {
    await this.page.$eval('textarea', (field) => field.select());
    await this.#browser.paste(this.page, text);
  }

  /** What stands in *Task IDs*. */
  idsText(): Promise<string> {
    return this.page.$eval('textarea', ({ value }) => value);
  }

  /** Presses the button of this name. */
  async press(name: string): Promise<void> {
    await this.page.locator(`::-p-aria([name="${name}"][role="button"])`).click();
  }

  /** What the status says. */
  said(): Promise<string> {
    return this.page.$eval('output', (status) => status.textContent);
  }

  /** Waits until the status says this. */
  async says(text: string, timeoutMs?: number): Promise<void> {
    await until(
      () => this.said(),
      (said) => said === text,
      { what: `status "${text}"`, ...(timeoutMs === undefined ? {} : { timeoutMs }) },
    );
  }

  /** The words of the rows from the top. */
  rows(): Promise<readonly string[]> {
    return this.page.$$eval(`${this.#list} > li`, (rows) =>
      rows.map((row) => row.innerText.replaceAll(/\s+/g, ' ').trim()),
    );
  }

  /** Waits until all rows in sight have been read. */
  async settled(): Promise<void> {
    await until(
      () => this.page.$$eval('[aria-busy]', (rows) => rows.length),
      (unread) => unread === 0,
      { what: 'rows that are read' },
    );
  }

  /** Waits until the row of a task shows this status. */
  async shows(id: string, status: string, timeoutMs = 15_000): Promise<void> {
    await until(
      async () => {
        const rows = await this.rows();
        if (rows.every((row) => !row.includes(id))) await this.#leafOn();
        return rows;
      },
      (rows) => rows.some((row) => row.includes(id) && row.includes(status)),
      { what: `row of ${id} with ${status}`, timeoutMs },
    );
  }

  /** Scrolls the list on, since only the rows near the view are in the document; at its end, to the top. */
  async #leafOn(): Promise<void> {
    await this.page.$$eval(this.#list, ([list]) => {
      if (list === undefined) return;
      const { scrollTop, clientHeight, scrollHeight } = list;
      const isAtEnd = scrollTop + clientHeight >= scrollHeight - 1;
      list.scrollTo({ top: isAtEnd ? 0 : scrollTop + clientHeight });
    });
  }

  /** Waits for an alert with these words, or for there to be none. */
  async alerts(words: string | null): Promise<void> {
    await until(
      () =>
        this.page.$$eval('[role="alert"]', (alerts) =>
          alerts.map(({ textContent }) => textContent),
        ),
      (alerts) => (words === null ? alerts.length === 0 : alerts.some((a) => a.includes(words))),
      { what: words === null ? 'end of the alerts' : `alert "${words}"` },
    );
  }

  /** What is on the clipboard after the task's *Copy* was pressed. */
  async copied(id: string): Promise<string> {
    await this.press(this.#say('copyAnswerOf', id));
    await this.says(this.#say('copied'));
    return this.#browser.readClipboard(this.page);
  }

  /** Closes the page, as leaving the popup does. */
  async close(): Promise<void> {
    await this.page.close();
  }
}
