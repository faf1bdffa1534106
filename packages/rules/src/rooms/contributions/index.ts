/** Contributions: what people did, told, confirmed, and brought in from elsewhere. */

import { defineRoom } from "../../engine/room.ts";
import { tablesBeside } from "../../engine/tables.ts";
import {
  confirmedBySilence,
  contributionsConfirmed,
  contributionsImported,
  contributionsWithdrawn,
  contributionTold,
} from "./facts.ts";
import { recent, waiting } from "./queries.ts";
import { contributionRefusals } from "./refusals.ts";
import { confirm, silence } from "./rules/confirm.ts";
import { importContributions } from "./rules/import.ts";
import { log } from "./rules/log.ts";
import { withdraw } from "./rules/withdraw.ts";
import { summary } from "./summary.ts";

export const contributions = defineRoom({
  name: "contributions",
  tables: tablesBeside(import.meta.url),
  acts: [log, confirm, withdraw, importContributions],
  facts: [
    contributionTold,
    contributionsConfirmed,
    confirmedBySilence,
    contributionsWithdrawn,
    contributionsImported,
  ],
  queries: [recent, waiting, summary],
  names: [
    { kind: "contribution", query: "contributions/recent", id: "item", labels: ["note", "theme"] },
    {
      kind: "theme",
      query: "contributions/summary",
      rows: "themes",
      id: "theme",
      labels: ["theme"],
    },
  ],
  refusals: contributionRefusals,
  due: { silence },
});
