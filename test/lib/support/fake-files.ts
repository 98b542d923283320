/** The private file system that the browser gives the extension, as flat as it is used. */
export class FakeFiles {
  /** What the files hold, by their names. */
  readonly texts = new Map<string, string>();
  /** Whether the disk takes no more. */
  isFull = false;
  /** Which of the files the browser fails to delete. */
  keeps: (name: string) => boolean = () => false;
  /** Whether the browser fails to open any. */
  isUnreadable = false;

  readonly folder = {
    getFileHandle: async (name: string, { create = false } = {}): Promise<object> => {
      if (this.isUnreadable) throw new DOMException('cannot open', 'UnknownError');
      if (name === '' || name.includes('/')) throw new TypeError('Name is not allowed');
      if (!create && !this.texts.has(name)) throw new DOMException('', 'NotFoundError');
      if (create) this.texts.set(name, this.texts.get(name) ?? '');
      return this.#handle(name);
    },
    removeEntry: async (name: string): Promise<void> => {
      if (this.keeps(name)) throw new DOMException('', 'NoModificationAllowedError');
      this.texts.delete(name);
    },
    /** Puts a text in the place of a file's, which the browser does when a stream is closed. */
    replace: async (name: string, text: string): Promise<void> => {
      if (this.isFull) throw new DOMException('', 'QuotaExceededError');
      this.texts.set(name, text);
    },
    keys: () => this.#names(),
  };

  constructor() {
    const storage = { getDirectory: async () => this.folder };
    Object.defineProperty(navigator, 'storage', { value: storage, configurable: true });
  }

  #handle(name: string): object {
    let text = '';
    return {
      getFile: async () => new Blob([this.texts.get(name) ?? '']),
      createWritable: async () => ({
        write: async (part: string) => void (text += part),
        close: () => this.folder.replace(name, text),
      }),
    };
  }

  async *#names(): AsyncGenerator<string> {
    yield* this.texts.keys();
  }
}
