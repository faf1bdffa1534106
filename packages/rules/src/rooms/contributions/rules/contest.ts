/** Contesting: somebody says that a thing told was not so, and it stands for nobody until that is settled. */

import { limits } from "@plenty/kernel";
import type { Refusal } from "@plenty/kernel";
import { defineAct } from "../../../engine/room.ts";
import type { Judgement } from "../../../engine/room.ts";
import type { Author } from "../../../engine/spec.ts";
import { agentAt } from "../../../services/economy/index.ts";
import { authorOf } from "../../people/index.ts";
import { contestSpec, letGoSpec } from "../contest-acts.ts";
import { contestLetGo, contributionContested } from "../contest-facts.ts";
import { contestRefusals } from "../contest-refusals.ts";
import { contestBy, isOverruled, writeContest, writeLetGo } from "../contests.ts";
import { contributionRefusals } from "../refusals.ts";
import { findTold, peopleOf } from "./told.ts";
import type { Told } from "./told.ts";
import { silenceOf } from "./write.ts";

const contestRefused = [
  contributionRefusals.contributionUnknown,
  contestRefusals.toldIt,
  contestRefusals.noPartInIt,
  contestRefusals.contestedBefore,
  contestRefusals.standsByOthers,
  contestRefusals.stoodTooLong,
];

export const contest = defineAct(contestSpec, contestRefused, (act) => {
  const { item, reason } = act.body;
  const by = authorOf(act);
  const told = findTold(act, item);
  if (told === undefined) return contributionRefusals.contributionUnknown({ item }, "item");
  const refusal = refuseContest(act, { told, item, by });
  if (refusal !== undefined) return refusal;
  writeContest(act, told, { person: by.n, reason });
  act.unschedule(silenceOf(told.n));
  const people = peopleOf(act, told).map((n) => agentAt(act, n).agent);
  const teller = agentAt(act, told.teller).agent;
  const because = reason === undefined ? {} : { reason };
  act.fact(contributionContested, { item, by: by.person, teller, people, ...because });
  return undefined;
});

interface Contesting {
  readonly told: Told;
  readonly item: string;
  readonly by: Author;
}

function refuseContest(act: Judgement, { told, item, by }: Contesting): Refusal | undefined {
  if (told.teller === by.n || told.helper === by.n) return contestRefusals.toldIt({ item });
  if (!by.welcomed && !peopleOf(act, told).includes(by.n))
    return contestRefusals.noPartInIt({ item });
  if (contestBy(act, told, by.n) !== undefined) return contestRefusals.contestedBefore({ item });
  if (isOverruled(act, told)) return contestRefusals.standsByOthers({ item });
  const { confirmed } = told;
  const isOld = confirmed !== undefined && act.at - confirmed > limits.contestMs;
  return isOld ? contestRefusals.stoodTooLong({ item }) : undefined;
}

const letGoRefused = [contributionRefusals.contributionUnknown, contestRefusals.notContested];

export const letGo = defineAct(letGoSpec, letGoRefused, (act) => {
  const { item } = act.body;
  const by = authorOf(act);
  const told = findTold(act, item);
  if (told === undefined) return contributionRefusals.contributionUnknown({ item }, "item");
  if (contestBy(act, told, by.n) !== "open") return contestRefusals.notContested({ item });
  if (writeLetGo(act, told, by.n) === 0) beginAnew(act, told);
  act.fact(contestLetGo, { item, by: by.person });
  return undefined;
});

/** What nobody contests any more waits for a word only if it was told here and nobody confirmed it: 14 days from now. */
function beginAnew(act: Judgement, { n, confirmed, isImported }: Told): void {
  const waits = confirmed === undefined && !isImported;
  const [silence, one] = waits ? [act.at + limits.silenceMs, 1] : [null, null];
  act.sql.write("UPDATE contributions SET silence = ?, waits = ? WHERE n = ?").run(silence, one, n);
  if (silence !== null) act.schedule({ at: silence, ...silenceOf(n) });
}
