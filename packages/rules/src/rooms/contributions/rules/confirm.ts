/** Confirming that something happened: by somebody who had no part in it, or by 14 days of silence. */

import type { Refusal } from "@plenty/kernel";
import { defineAct } from "../../../engine/room.ts";
import type { DueDef, Judgement, Reading } from "../../../engine/room.ts";
import { selvesOf } from "../../../services/economy/index.ts";
import { authorOf } from "../../people/index.ts";
import { confirmSpec } from "../acts.ts";
import { confirmedBySilence, contributionsConfirmed } from "../facts.ts";
import { isAgentOf } from "../filters.ts";
import { contributionRefusals } from "../refusals.ts";
import { findTold } from "./told.ts";
import type { Told } from "./told.ts";

const refusals = [
  contributionRefusals.contributionUnknown,
  contributionRefusals.alreadyConfirmed,
  contributionRefusals.ownContribution,
];

export const confirm = defineAct(confirmSpec, refusals, (act) => {
  const confirmer = authorOf(act);
  const seen = new Set<number>();
  for (const [i, item] of act.body.items.entries()) {
    const told = findTold(act, item);
    const refusal = refuseTold(act, {
      told,
      item,
      confirmer: confirmer.n,
      seen,
      field: `items.${i}`,
    });
    if (refusal !== undefined) return refusal;
    if (told !== undefined) seen.add(told.n);
  }
  for (const n of seen) writeConfirmed(act, { n, confirmer: confirmer.n });
  act.fact(contributionsConfirmed, { items: act.body.items, by: confirmer.person });
  return undefined;
});

interface Confirming {
  readonly told: Told | undefined;
  readonly item: string;
  readonly confirmer: number;
  readonly seen: ReadonlySet<number>;
  readonly field: string;
}

function refuseTold(reading: Reading, confirming: Confirming): Refusal | undefined {
  const { told, item, confirmer, seen, field } = confirming;
  if (told === undefined) return contributionRefusals.contributionUnknown({ item }, field);
  if (told.confirmed || seen.has(told.n))
    return contributionRefusals.alreadyConfirmed({ item }, field);
  const selves = selvesOf(reading, confirmer);
  const read = reading.sql.read(
    `SELECT 1 FROM contribution_people WHERE contribution = ? AND ${isAgentOf(selves)}`,
  );
  const answers = [told.teller, told.helper].includes(confirmer);
  const tookPart = answers || read.get(told.n, ...selves) !== undefined;
  return tookPart ? contributionRefusals.ownContribution({ item }, field) : undefined;
}

function writeConfirmed(
  judgement: Judgement,
  { n, confirmer }: { readonly n: number; readonly confirmer: number | null },
): void {
  const update = judgement.sql.write(
    "UPDATE contributions SET confirmed = ?, confirmer = ? WHERE n = ?",
  );
  update.run(judgement.at, confirmer, n);
  judgement.unschedule({ due: "silence", key: String(n) });
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
  const update = judgement.sql.write("UPDATE contributions SET confirmed = ? WHERE n = ?");
  update.run(judgement.at, n);
  judgement.fact(confirmedBySilence, {
    item: `${String(row.act)}.${Number(row.position)}`,
  });
}
