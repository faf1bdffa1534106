/** What somebody sent and got no answer to, told by the section whose act it is. */

import type { ActBody, ActName } from "@plenty/rules/contract";
import type { Naming } from "./tell.ts";

export interface Sender {
  readonly group: string;
  readonly person: string;
}

export interface SentAct<A extends ActName> {
  /** A sentence on what was sent; undefined as long as something in it cannot be named. */
  readonly words: (body: ActBody<A>, naming: Omit<Naming, "who">) => string | undefined;
  /** Name of the draft that holds what was typed for it. */
  readonly draft: (sender: Sender) => string;
}

/** What has words for acts without an answer. */
type Sending = readonly { readonly sent?: object }[];
interface AnySent {
  readonly words: (body: unknown, naming: Omit<Naming, "who">) => string | undefined;
  readonly draft: (sender: Sender) => string;
}

/** How an act is told that got no answer; undefined where its section does not say. */
export function sentOf(sections: Sending, act: string): AnySent | undefined {
  const sent = sections.find((section) => Object.hasOwn(section.sent ?? {}, act))?.sent;
  // what lies on the shelf under an act's name was checked against its spec when it was signed
  return (sent as Readonly<Record<string, AnySent>> | undefined)?.[act];
}
