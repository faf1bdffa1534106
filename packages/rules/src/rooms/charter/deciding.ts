/** Holders of an office change settings that are its to change, as announced as members would. */

import type { Refusal } from "@plenty/kernel";
import { defineAct } from "../../engine/room.ts";
import type { ActJudgement } from "../../engine/room.ts";
import type { BodyOf } from "../../engine/spec.ts";
import { refuseSetting, settingsRefused } from "../../services/settings/index.ts";
import { authorOf } from "../people/index.ts";
import { agreeingRefusals } from "./agreeing-refusals.ts";
import { pass } from "./agreeing.ts";
import { officeDecided } from "./offices-facts.ts";
import { decideSpec } from "./offices-acts.ts";
import { officeRefusals } from "./offices-refusals.ts";
import { findOffice, holdsOffice } from "./offices.ts";
import type { Office } from "./offices.ts";
import { comingValue, contentOf, presentValue, writeProposal } from "./proposals.ts";

type Decide = BodyOf<typeof decideSpec>;

const decideRefusals = [
  officeRefusals.officeUnknown,
  officeRefusals.notHolding,
  officeRefusals.notItsPower,
  ...settingsRefused,
  agreeingRefusals.nothingChanges,
];

export const decide = defineAct(decideSpec, decideRefusals, (act) => {
  const office = findOffice(act, act.body.office);
  if (office === undefined) return officeRefusals.officeUnknown({ office: act.body.office });
  const { n: person, person: who } = authorOf(act);
  if (!holdsOffice(act, office, person)) return officeRefusals.notHolding();
  const refusal = refuseDecided(act, office);
  if (refusal !== undefined) return refusal;
  const changes = Object.entries(act.body.settings).map(([subject, value]) => ({
    subject,
    value,
    was: presentValue(act, subject),
  }));
  const made = writeProposal(act, {
    person,
    office: office.n,
    content: contentOf(changes, []),
    changes,
  });
  const { proposal } = made;
  act.fact(officeDecided, { proposal, office: office.office, title: office.title, person: who });
  pass(act, made);
  return undefined;
});

function refuseDecided(act: ActJudgement<Decide>, { powers }: Office): Refusal | undefined {
  const settings = Object.entries(act.body.settings);
  for (const [name, value] of settings) {
    const field = `settings.${name}`;
    if (!powers.includes(name)) return officeRefusals.notItsPower({ setting: name }, field);
    const refusal = refuseSetting(act.settings.get(name), { name, value, field });
    if (refusal !== undefined) return refusal;
  }
  const isSo = settings.every(([name, value]) => comingValue(act, name) === value);
  return isSo ? agreeingRefusals.nothingChanges() : undefined;
}
