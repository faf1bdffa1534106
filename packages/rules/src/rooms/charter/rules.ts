/** Founding: entry 0 of every log. Founders are members from the beginning. */

import { present } from "@plenty/kernel";
import type { Hash, Refusal } from "@plenty/kernel";
import { didToKey, founderId, textHash } from "@plenty/log";
import { defineAct } from "../../engine/room.ts";
import type { ActJudgement } from "../../engine/room.ts";
import type { BodyOf } from "../../engine/spec.ts";
import {
  charterAffirmed,
  refuseSetting,
  settingsRefused,
  writeSetting,
} from "../../services/settings/index.ts";
import { peopleRefusals, registerPerson, takenKey, welcomePerson } from "../people/index.ts";
import { foundSpec } from "./acts.ts";
import { commonsFounded } from "./facts.ts";
import { charterRefusals } from "./refusals.ts";

type Found = BodyOf<typeof foundSpec>;

const refusals = [
  peopleRefusals.keyNotListed,
  peopleRefusals.keyTaken,
  charterRefusals.logKeyInvalid,
  ...settingsRefused,
];

export const found = defineAct(foundSpec, refusals, (act) => {
  const refusal = refuseFound(act);
  if (refusal !== undefined) return refusal;
  writeCharter(act);
  act.body.founders.forEach(({ name, keys }, i) => {
    const person = founderId(act.id, i);
    welcomePerson(act, registerPerson(act, { person, name, keys }));
  });
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
  return refuseSettings(act, charter.settings);
}

function refuseSettings(
  act: ActJudgement<Found>,
  settings: Found["charter"]["settings"],
): Refusal | undefined {
  for (const [name, value] of Object.entries(settings)) {
    const def = name === charterAffirmed.name ? undefined : act.settings.get(name);
    const refusal = refuseSetting(def, { name, value });
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function writeCharter(act: ActJudgement<Found>): void {
  const { charter, log } = act.body;
  const { name, object, language } = charter;
  const affirmed = charterHash(charter);
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

/** The hash that joiners affirm: of the charter's JSON as it was signed. */
export function charterHash(charter: Found["charter"]): Hash {
  return textHash(JSON.stringify(charter));
}
