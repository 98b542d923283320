/**
 * Points a published v1 client at another server. It has no option for that, but asks its getters
 * `in` and `res` for the two addresses, so these are overridden on the one object and nothing else.
 */
export function pointAt<Client extends object>(client: Client, origin: string): Client {
  return Object.defineProperties(client, {
    in: { value: `${origin}/in.php` },
    res: { value: `${origin}/res.php` },
  });
}
