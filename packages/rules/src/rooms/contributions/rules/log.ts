/** Telling what was done. Whoever tells answers for it; others confirm, or silence does after 14 days. */

import { limits } from "@plenty/kernel";
import type { Refusal } from "@plenty/kernel";
import { defineAct } from "../../../engine/room.ts";
import type { Judgement } from "../../../engine/room.ts";
import { findAgent } from "../../../services/economy/index.ts";
import { authorOf } from "../../people/index.ts";
import { logSpec } from "../acts.ts";
import type { Item } from "../acts.ts";
import { contributionRefusals } from "../refusals.ts";
import { hasBegun } from "./days.ts";
import { writeDone, writeEntry } from "./write.ts";

export const log = defineAct(logSpec, (act) => {
  const { items } = act.body;
  for (const [i, item] of items.entries()) {
    const refusal = refuseItem(act, item, `items.${i}`);
    if (refusal !== undefined) return refusal;
  }
  writeEntry(act, { teller: authorOf(act).n, source: null });
  for (const [position, item] of items.entries()) writeItem(act, position, item);
  return undefined;
});

function refuseItem(judgement: Judgement, item: Item, field: string): Refusal | undefined {
  if (!hasBegun(item.on, judgement.at))
    return contributionRefusals.dayInvalid(item.on, `${field}.on`);
  if ((item.amount === undefined) !== (item.unit === undefined)) {
    return contributionRefusals.amountWithoutUnit("", `${field}.amount`);
  }
  const unknown = item.people.find((agent) => findAgent(judgement, agent) === undefined);
  if (unknown !== undefined) return contributionRefusals.agentUnknown(unknown, `${field}.people`);
  return new Set(item.people).size < item.people.length
    ? contributionRefusals.agentTwice("", `${field}.people`)
    : undefined;
}

function writeItem(judgement: Judgement, position: number, item: Item): void {
  const people = item.people.map((agent) => findAgent(judgement, agent)?.n ?? 0);
  const n = writeDone(judgement, { ...item, position, people });
  judgement.schedule({ at: judgement.at + limits.silenceMs, due: "silence", key: String(n) });
  judgement.fact("ContributionTold", { item: `${judgement.id}.${position}`, ...item });
}
