/** Confirming that something happened: by somebody who had no part in it, or by 14 days of silence. */

import type { Refusal } from "@plenty/kernel";
import { defineAct } from "../../../engine/room.ts";
import type { DueDef, Judgement, Reading } from "../../../engine/room.ts";
import { authorOf } from "../../people/index.ts";
import type { Author } from "../../../engine/spec.ts";
import { confirmSpec } from "../acts.ts";
import { contributionBacked } from "../contest-facts.ts";
import { contestRefusals } from "../contest-refusals.ts";
import { contestBy, hasBacked, writeBacker, writeOverruled } from "../contests.ts";
import { confirmedBySilence, contributionsConfirmed } from "../facts.ts";
import { contributionRefusals } from "../refusals.ts";
import { findTold, peopleOf } from "./told.ts";
import type { Told } from "./told.ts";
import { silenceOf } from "./write.ts";

const refusals = [
  contributionRefusals.contributionUnknown,
  contributionRefusals.alreadyConfirmed,
  contributionRefusals.ownContribution,
  contestRefusals.contestsIt,
  contestRefusals.backedBefore,
];

export const confirm = defineAct(confirmSpec, refusals, (act) => {
  const confirmer = authorOf(act);
  const found = new Map<string, Told>();
  for (const [i, item] of act.body.items.entries()) {
    const told = found.has(item) ? undefined : findTold(act, item);
    const refusal = refuseTold(act, {
      told,
      item,
      confirmer: confirmer.n,
      found,
      field: `items.${i}`,
    });
    if (refusal !== undefined) return refusal;
    if (told !== undefined) found.set(item, told);
  }
  const stand = [...found].filter(([item, told]) => standsNow(act, { told, item, confirmer }));
  if (stand.length === 0) return undefined;
  act.fact(contributionsConfirmed, { items: stand.map(([item]) => item), by: confirmer.person });
  return undefined;
});

interface Confirming {
  readonly told: Told | undefined;
  readonly item: string;
  readonly confirmer: number;
  readonly found: ReadonlyMap<string, Told>;
  readonly field: string;
}

function refuseTold(reading: Reading, confirming: Confirming): Refusal | undefined {
  const { told, item, confirmer, found, field } = confirming;
  if (found.has(item)) return contributionRefusals.alreadyConfirmed({ item }, field);
  if (told === undefined) return contributionRefusals.contributionUnknown({ item }, field);
  if (told.confirmed !== undefined && !told.isContested)
    return contributionRefusals.alreadyConfirmed({ item }, field);
  const tookPart = [told.teller, told.helper, ...peopleOf(reading, told)].includes(confirmer);
  if (tookPart) return contributionRefusals.ownContribution({ item }, field);
  if (!told.isContested) return undefined;
  if (contestBy(reading, told, confirmer) === "open")
    return contestRefusals.contestsIt({ item }, field);
  const again = hasBacked(reading, told.n, confirmer);
  return again ? contestRefusals.backedBefore({ item }, field) : undefined;
}

interface Confirmed {
  readonly told: Told;
  readonly item: string;
  readonly confirmer: Author;
}

/** True if a thing stands by what one more says; what is contested needs several who do. */
function standsNow(act: Judgement, { told, item, confirmer }: Confirmed): boolean {
  const missing = told.isContested ? writeBacker(act, told, confirmer.n) : 0;
  if (missing > 0) {
    act.fact(contributionBacked, { item, by: confirmer.person, missing });
    return false;
  }
  if (told.isContested) writeOverruled(act, told.n);
  if (told.confirmed === undefined) writeConfirmed(act, { n: told.n, confirmer: confirmer.n });
  return true;
}

function writeConfirmed(
  judgement: Judgement,
  { n, confirmer }: { readonly n: number; readonly confirmer: number },
): void {
  const update = judgement.sql.write(
    "UPDATE contributions SET confirmed = ?, confirmer = ?, waits = NULL WHERE n = ?",
  );
  update.run(judgement.at, confirmer, n);
  judgement.unschedule(silenceOf(n));
}

/** Falls due 14 days after a thing was told and nobody confirmed it: silence does. */
export const silence: DueDef = { facts: [confirmedBySilence], settle: confirmBySilence };

function confirmBySilence(judgement: Judgement, key: string): void {
  const n = Number(key);
  const row = judgement.sql
    .read(
      `SELECT e.act, c.position FROM contributions c
       JOIN contribution_entries e ON e.entry = c.entry WHERE c.n = ? AND c.confirmed IS NULL`,
    )
    .get(n);
  if (row === undefined) return;
  const update = judgement.sql.write(
    "UPDATE contributions SET confirmed = ?, waits = NULL WHERE n = ?",
  );
  update.run(judgement.at, n);
  judgement.fact(confirmedBySilence, {
    item: `${String(row.act)}.${Number(row.position)}`,
  });
}
