/** Opening a credit, so that trying again opens no second one. */

import type { Delivery } from "@plenty/client";
import { openCurrencySpec } from "@plenty/rules/rooms/credit/acts";
import { client } from "../../lib/host.ts";
import { toSend } from "../../session/asked.ts";
import { sendFor } from "../../session/deliver.ts";
import type { Author } from "../../session/deliver.ts";

export interface NewCredit {
  readonly name: string;
  readonly code: string;
  readonly decimals: number;
  readonly floor: number;
}

/** Opens it unless it is open; undefined where nothing was left to do. */
export async function openCredit(author: Author, credit: NewCredit): Promise<Delivery | undefined> {
  const open = await client.group(author.group).query("credit", "currencies");
  if (!open.ok) return { is: "unknown", refusal: open.refusal };
  if (open.value.rows.some(({ code }) => code === credit.code)) return undefined;
  return sendFor(author, toSend(openCurrencySpec, credit));
}
