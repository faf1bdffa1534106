/** What the pages of credit ask, besides which credits there are. */

import { pages, question } from "../../lib/queries.ts";

export interface Holding {
  readonly person: string;
  readonly currency: string;
}
export const account = (group: string, holding: Holding) =>
  question(group, ["credit", "account"], { ...holding });
export const payments = (group: string, holding: Holding) =>
  pages(group, ["credit", "payments"], { ...holding, limit: 50 });
