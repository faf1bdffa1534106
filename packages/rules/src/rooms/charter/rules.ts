/** Founding: entry 0 of every log. Founders are members from the beginning. */

import { present } from "@plenty/kernel";
import type { Refusal } from "@plenty/kernel";
import { didToKey, founderId } from "@plenty/log";
import { defineAct } from "../../engine/room.ts";
import type { ActJudgement } from "../../engine/room.ts";
import type { BodyOf } from "../../engine/spec.ts";
import { registerAgent } from "../../services/economy/index.ts";
import {
  charterAffirmed,
  refuseSetting,
  settingsRefused,
  writeSetting,
} from "../../services/settings/index.ts";
import { peopleRefusals, registerPerson, takenKey, welcomePerson } from "../people/index.ts";
import { foundSpec } from "./acts.ts";
import { hashOf } from "./change.ts";
import { commonsFounded } from "./facts.ts";
import { foundingOffices, makeOffice, refuseOffices } from "./offices-rules.ts";
import { charterRefusals } from "./refusals.ts";

type Found = BodyOf<typeof foundSpec>;

const refusals = [
  peopleRefusals.keyNotListed,
  peopleRefusals.keyTaken,
  charterRefusals.logKeyInvalid,
  ...settingsRefused,
  ...foundingOffices,
];

export const found = defineAct(foundSpec, refusals, (act) => {
  const refusal = refuseFound(act);
  if (refusal !== undefined) return refusal;
  writeCharter(act);
  act.body.founders.forEach(({ name, keys }, i) => {
    const person = founderId(act.id, i);
    welcomePerson(act, registerPerson(act, { person, name, keys }));
  });
  for (const office of act.body.offices ?? []) makeOffice(act, office);
  registerAgent(act, { agent: act.id, kind: "commons" });
  return undefined;
});

function refuseFound(act: ActJudgement<Found>): Refusal | undefined {
  const { founders, charter, log } = act.body;
  if (founders[0]?.keys.every(({ key }) => key !== act.kid)) {
    return peopleRefusals.keyNotListed({ key: act.kid }, "founders.0.keys");
  }
  const keys = founders.flatMap((founder) => founder.keys);
  const taken = takenKey(act, keys);
  if (taken !== undefined) return peopleRefusals.keyTaken({ key: taken }, "founders");
  if (didToKey(log) === undefined || keys.some(({ key }) => key === log)) {
    return charterRefusals.logKeyInvalid({ key: log });
  }
  return refuseSettings(act, charter.settings) ?? refuseOffices(act, act.body.offices);
}

function refuseSettings(
  act: ActJudgement<Found>,
  settings: Found["charter"]["settings"],
): Refusal | undefined {
  for (const [name, value] of Object.entries(settings)) {
    const def = name === charterAffirmed.name ? undefined : act.settings.get(name);
    const refusal = refuseSetting(def, { name, value, field: `charter.settings.${name}` });
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function writeCharter(act: ActJudgement<Found>): void {
  const { charter, log } = act.body;
  const { name, object, language } = charter;
  const affirmed = hashOf(charter);
  const insert = act.sql.write(
    "INSERT INTO charter (n, name, object, language, founded) VALUES (1, ?, ?, ?, ?)",
  );
  insert.run(name, object, language, act.at);
  act.fact(commonsFounded, { commons: act.id, name, object, language, log, charter: affirmed });
  writeSetting(act, charterAffirmed, affirmed);
  for (const [setting, value] of Object.entries(charter.settings)) {
    const def = present(act.settings.get(setting), "a refused setting never gets here");
    writeSetting(act, def, value);
  }
}
