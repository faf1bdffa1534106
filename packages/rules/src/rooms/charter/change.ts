/** The charter becomes another: its name, its common object, its settings, and what newcomers affirm from then on. */

import { textHash } from "@plenty/log";
import type { Hash } from "@plenty/kernel";
import type { Judgement, Reading } from "../../engine/room.ts";
import { charterAffirmed, viewSetting, writeSetting } from "../../services/settings/index.ts";
import type { SettingValue } from "../../services/settings/index.ts";
import { charterChanged } from "./agreeing-facts.ts";
import { ownRow, isOwnSubject } from "./proposals.ts";
import type { Change } from "./proposals.ts";

/** What was agreed, as a whole. */
interface CharterText {
  readonly name: string;
  readonly object: string;
  readonly language: string;
  readonly settings: Readonly<Record<string, SettingValue>>;
}

/** The hash that joiners affirm: of the charter's JSON, as it was signed or as it was made of what was agreed since. */
export function hashOf(charter: CharterText): Hash {
  return textHash(JSON.stringify(charter));
}

/** Makes agreed changes, and tells what the charter is from now on. */
export function changeCharter(judgement: Judgement, changes: readonly Change[]): void {
  for (const { subject, value } of changes) {
    const def = judgement.settings.get(subject);
    if (def !== undefined) writeSetting(judgement, def, value);
    else if (isOwnSubject(subject)) writeOwn(judgement, subject, value);
  }
  const { name, object, language } = ownRow(judgement);
  const charter = hashOf({ name, object, language, settings: chosen(judgement) });
  writeSetting(judgement, charterAffirmed, charter);
  judgement.fact(charterChanged, { name, object, charter });
}

function writeOwn({ sql }: Judgement, subject: string, value: SettingValue): void {
  const column = subject === "charter.name" ? "name" : "object";
  sql.write(`UPDATE charter SET ${column} = ? WHERE n = 1`).run(String(value));
}

/** Values that somebody chose, by name, in the order of the names. */
function chosen(reading: Reading): Readonly<Record<string, SettingValue>> {
  const names = [...reading.settings.keys()].filter((name) => name !== charterAffirmed.name);
  return Object.fromEntries(
    names.toSorted().flatMap((name) => {
      const def = reading.settings.get(name);
      const view = def === undefined ? undefined : viewSetting(reading, def);
      return view?.entry === undefined ? [] : [[name, view.value]];
    }),
  );
}
