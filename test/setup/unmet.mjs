/** What only the user can mend; its message is the one sentence that says how. */
export class Unmet extends Error {}
