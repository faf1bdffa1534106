/** Contributions: what people did, told, confirmed, and brought in from elsewhere. */

import { defineRoom } from "../../engine/room.ts";
import { tablesBeside } from "../../engine/tables.ts";
import {
  confirmedBySilence,
  contributionsConfirmed,
  contributionsImported,
  contributionsWithdrawn,
  contributionTold,
  dayIsLong,
} from "./facts.ts";
import { hoursSetting } from "./acts.ts";
import { contestFacts } from "./contest-facts.ts";
import { contestRefusals } from "./contest-refusals.ts";
import { contestLaws } from "./contests.ts";
import { hoursLaws } from "./hours.ts";
import { contested, recent, waiting } from "./queries.ts";
import { contributionRefusals } from "./refusals.ts";
import { confirm, silence } from "./rules/confirm.ts";
import { contest, letGo } from "./rules/contest.ts";
import { importContributions } from "./rules/import.ts";
import { log } from "./rules/log.ts";
import { withdraw } from "./rules/withdraw.ts";
import { seeThanks, thank } from "./rules/thanks.ts";
import { summary } from "./summary.ts";
import { thanksFacts } from "./thanks-facts.ts";
import { thanked } from "./thanks-queries.ts";
import { thanksRefusals } from "./thanks-refusals.ts";

export { contributionRefusals } from "./refusals.ts";
export { refuseTelling, tell, tellingRefusals } from "./rules/log.ts";
export { refuseTakingBack, takeBack } from "./rules/withdraw.ts";
export { refuseSeen, takeBackSeen, tellSeen } from "./rules/seen.ts";
export type { Seen } from "./rules/seen.ts";

export const contributions = defineRoom({
  name: "contributions",
  tables: tablesBeside(import.meta.url),
  acts: [log, confirm, withdraw, contest, letGo, thank, seeThanks, importContributions],
  facts: [
    contributionTold,
    dayIsLong,
    contributionsConfirmed,
    confirmedBySilence,
    contributionsWithdrawn,
    contributionsImported,
    ...contestFacts,
    ...thanksFacts,
  ],
  queries: [recent, waiting, contested, summary, thanked],
  names: [
    { kind: "contribution", query: "contributions/recent", id: "item", labels: ["note", "theme"] },
    {
      kind: "theme",
      query: "contributions/summary",
      rows: "themes",
      id: "theme",
      labels: ["theme"],
    },
    { kind: "thanks", query: "contributions/thanks", id: "thanks", labels: ["note"] },
  ],
  settings: [hoursSetting],
  laws: [...contestLaws, ...hoursLaws],
  refusals: { ...contributionRefusals, ...contestRefusals, ...thanksRefusals },
  due: { silence },
});
