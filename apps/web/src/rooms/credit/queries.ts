/** What the pages of credit ask. */

import type { QueryAnswer, Row } from "@plenty/client";
import { pages, question } from "../../lib/queries.ts";

export type Currency = Row<"credit", "currencies">;
export type Account = QueryAnswer<"credit", "account">;
export type Held = Row<"credit", "held">;
export type Payment = Row<"credit", "payments">;

export interface Holding {
  readonly person: string;
  readonly currency: string;
}
export const currencies = (group: string) => question(group, ["credit", "currencies"]);
export const heldBy = (group: string) => question(group, ["credit", "held"]);
export const account = (group: string, holding: Holding) =>
  question(group, ["credit", "account"], { ...holding });
export const payments = (group: string, holding: Holding) =>
  pages(group, ["credit", "payments"], { ...holding, limit: 50 });
