/** Under which name a payment being written is kept. */

export interface Payer {
  readonly group: string;
  readonly person: string;
}

/** Name of the draft of a person's payment. */
export function payDraft({ group, person }: Payer): string {
  return `pay/${group}/${person}`;
}
