/** Who holds an office, or did until lately, leaves words for whoever holds it next; nobody else reads them. */

import { limits } from "@plenty/kernel";
import { defineAct } from "../../engine/room.ts";
import type { ActJudgement, Judgement } from "../../engine/room.ts";
import type { BodyOf } from "../../engine/spec.ts";
import { authorOf } from "../people/index.ts";
import { handOverSpec } from "./offices-acts.ts";
import { officeHandedOver } from "./offices-facts.ts";
import { officeRefusals } from "./offices-refusals.ts";
import { findOffice, termsOf } from "./offices.ts";
import type { Office, Term } from "./offices.ts";

const handOverRefusals = [officeRefusals.officeUnknown, officeRefusals.notHolding];

export const handOver = defineAct(handOverSpec, handOverRefusals, (act) => {
  const { office: key, note } = act.body;
  const office = findOffice(act, key);
  if (office === undefined) return officeRefusals.officeUnknown({ office: key });
  const { n, person } = authorOf(act);
  if (!termsOf(act, n).some((term) => isLately(act, office, term))) {
    return officeRefusals.notHolding();
  }
  writeNote(act, office);
  act.fact(officeHandedOver, { office: key, title: office.title, person, note });
  return undefined;
});

/** True of a term in which somebody holds an office, or held it until within thirty days. */
function isLately({ at }: Judgement, { n }: Office, { office, taken, ended }: Term): boolean {
  if (office !== n || taken === undefined) return false;
  return ended === undefined || at - ended < limits.handOverMs;
}

/** Whoever leaves other words takes back the ones before: these stay in the log alone, to be erased. */
function writeNote(act: ActJudgement<BodyOf<typeof handOverSpec>>, { n }: Office): void {
  const { sql, at, index, body } = act;
  const person = authorOf(act).n;
  sql.write("DELETE FROM charter_hand_overs WHERE office = ? AND person = ?").run(n, person);
  const insert = sql.write(
    "INSERT INTO charter_hand_overs (office, person, note, made, entry) VALUES (?, ?, ?, ?, ?)",
  );
  insert.run(n, person, body.note, at, index);
}
