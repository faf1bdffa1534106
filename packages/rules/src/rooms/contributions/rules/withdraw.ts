/** Taking back what one told, as long as nobody confirmed it or somebody contests it: as if it had never been told. */

import { present } from "@plenty/kernel";
import type { Refusal } from "@plenty/kernel";
import { defineAct } from "../../../engine/room.ts";
import type { ActJudgement, Judgement, Reading } from "../../../engine/room.ts";
import { authorOf } from "../../people/index.ts";
import { withdrawSpec } from "../acts.ts";
import { contributionsWithdrawn } from "../facts.ts";
import { hoursOf, writeHours } from "../hours.ts";
import type { Worked } from "../hours.ts";
import { contributionRefusals } from "../refusals.ts";
import { findTold } from "./told.ts";
import type { Told } from "./told.ts";
import { silenceOf } from "./write.ts";

const refusals = [
  contributionRefusals.contributionUnknown,
  contributionRefusals.alreadyConfirmed,
  contributionRefusals.notTheTeller,
  contributionRefusals.toldOfTask,
];

export const withdraw = defineAct(withdrawSpec, refusals, (act) => {
  const by = authorOf(act);
  const found = new Map<string, Told>();
  for (const [i, item] of act.body.items.entries()) {
    const told = found.has(item) ? undefined : findTold(act, item);
    const refusal = refuseTold(told, { item, teller: by.n, field: `items.${i}` });
    if (refusal !== undefined) return refusal;
    if (told !== undefined) found.set(item, told);
  }
  for (const told of found.values()) removeTold(act, told);
  act.fact(contributionsWithdrawn, { items: act.body.items, by: by.person });
  return undefined;
});

interface Withdrawing {
  readonly item: string;
  readonly teller: number;
  readonly field: string;
}

function refuseTold(
  told: Told | undefined,
  { item, teller, field }: Withdrawing,
): Refusal | undefined {
  if (told === undefined) return contributionRefusals.contributionUnknown({ item }, field);
  if (isStanding(told)) return contributionRefusals.alreadyConfirmed({ item }, field);
  if (told.teller !== teller) return contributionRefusals.notTheTeller({ item }, field);
  return told.ofTask ? contributionRefusals.toldOfTask({ item }, field) : undefined;
}

/** What is confirmed is not taken back any more, unless somebody contests it. */
function isStanding({ confirmed, isContested }: Told): boolean {
  return confirmed !== undefined && !isContested;
}

/** Why what was told when a task was finished is not taken back; undefined if it may be. */
export function refuseTakingBack(
  reading: Reading,
  item: string,
  field: string,
): Refusal | undefined {
  const told = present(findTold(reading, item), "it was told, and only its task takes it back");
  return isStanding(told) ? contributionRefusals.alreadyConfirmed({ item }, field) : undefined;
}

/** Takes back what was told when a task was finished, which is not refused. */
export function takeBack(act: ActJudgement<unknown>, item: string): void {
  removeTold(act, present(findTold(act, item), "it was told"));
  act.fact(contributionsWithdrawn, { items: [item], by: authorOf(act).person });
}

/** What was brought in may be brought in again: its record is forgotten with it. */
export function removeTold(
  judgement: Judgement,
  { n, entry, position }: Pick<Told, "n" | "entry" | "position">,
): void {
  const { sql } = judgement;
  writeHours(judgement, takenBack(judgement, n));
  sql.write("DELETE FROM contribution_people WHERE contribution = ?").run(n);
  sql.write("DELETE FROM contribution_contests WHERE contribution = ?").run(n);
  sql.write("DELETE FROM contribution_backers WHERE contribution = ?").run(n);
  sql.write("DELETE FROM contributions WHERE n = ?").run(n);
  sql
    .write("DELETE FROM contribution_records WHERE entry = ? AND position = ?")
    .run(entry, position);
  judgement.unschedule(silenceOf(n));
}

/** The hours that a thing told of those who did it, below zero. */
function takenBack({ sql }: Judgement, n: number): readonly Worked[] {
  const read = sql.read(
    `SELECT p.agent, c.on_day, c.amount, c.unit FROM contributions c
     JOIN contribution_people p ON p.contribution = c.n WHERE c.n = ? ORDER BY p.agent`,
  );
  return read.all(n).flatMap(({ agent, on_day: on, amount, unit }) =>
    hoursOf({
      people: [Number(agent)],
      on: String(on),
      amount: amount === null ? undefined : -Number(amount),
      unit: unit === null ? undefined : String(unit),
    }),
  );
}
