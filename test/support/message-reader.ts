/** The messages of a language by their keys, as in its file. */
export type Messages = Readonly<Record<string, { readonly message: string }>>;

/** Reads messages as browsers do: each with its parts filled in, an empty text where there is none. */
export function readerOf(messages: Messages) {
  return (key: string, parts: readonly string[] = []): string => {
    const { message = '' } = messages[key] ?? {};
    return message.replaceAll(/\$(\d)/g, (_, place) => parts[Number(place) - 1] ?? '');
  };
}
