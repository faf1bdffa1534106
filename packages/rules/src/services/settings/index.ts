/**
 * Settings: every power over how the group works is a named value with bounds, a holder and a history.
 * Rooms declare their own; this service keeps the values. Imports no room.
 */

import { defineRefusal } from "@plenty/kernel";
import type { Hash, Millis, Refusal } from "@plenty/kernel";
import { Check } from "typebox/value";
import { hash } from "../../engine/body.ts";
import { defineSlot } from "../../engine/memory.ts";
import { defineRoom } from "../../engine/room.ts";
import type { Judgement, Reader, Reading, SettingDef } from "../../engine/room.ts";
import { tablesBeside } from "../../engine/tables.ts";

export type SettingValue = string | number | boolean;

const settingsRefusals = {
  settingUnknown: defineRefusal({
    code: "SettingUnknown",
    kind: "rule",
    title: "There is no such setting",
    next: "Use one of the settings that the rooms declare.",
  }),
  settingInvalid: defineRefusal({
    code: "SettingInvalid",
    kind: "rule",
    title: "This value is outside the setting's bounds",
    next: "Choose a value within them.",
  }),
} as const;

/** The hash of the charter that newcomers affirm. Set by founding. */
export const charterAffirmed: SettingDef = {
  name: "charter.affirmed",
  title: "The charter that newcomers affirm",
  schema: hash,
  initial: "",
  holder: "the founders, at the founding",
};

const values = defineSlot(() => new Map<string, SettingValue>());

/** The present value of a setting. */
export function readSetting(judgement: Reading, def: SettingDef): SettingValue {
  const known = judgement.memory.get(values);
  const value = known.get(def.name) ?? load(judgement.sql, def).value;
  known.set(def.name, value);
  return value;
}

/** Refuses a choice of a setting that is not declared or out of its bounds. */
export function refuseSetting(
  def: SettingDef | undefined,
  choice: { readonly name: string; readonly value: unknown },
): Refusal | undefined {
  const field = `charter.settings.${choice.name}`;
  if (def === undefined) return settingsRefusals.settingUnknown(`“${choice.name}”`, field);
  return Check(def.schema, choice.value)
    ? undefined
    : settingsRefusals.settingInvalid(`${choice.name} = ${JSON.stringify(choice.value)}`, field);
}

/** Sets a value, which `refuseSetting` must have let pass. */
export function writeSetting(judgement: Judgement, def: SettingDef, value: SettingValue): void {
  const insert = judgement.sql.write(
    "INSERT INTO settings (name, entry, at, value) VALUES (?, ?, ?, ?)",
  );
  insert.run(def.name, judgement.index, judgement.at, JSON.stringify(value));
  judgement.memory.get(values).set(def.name, value);
  judgement.fact("SettingChanged", { setting: def.name, value });
}

/** A setting as the page of powers shows it: `since` and `entry` are absent while nobody chose. */
export interface SettingView {
  readonly value: SettingValue;
  readonly since?: Millis;
  readonly entry?: number;
}

/** The present value of a setting with where it comes from. */
export function viewSetting(reader: Reader, def: SettingDef): SettingView {
  return load(reader.sql, def);
}

function load(sql: Reading["sql"], def: SettingDef): SettingView {
  const read = sql.read(
    "SELECT value, at, entry FROM settings WHERE name = ? ORDER BY entry DESC LIMIT 1",
  );
  const row = read.get(def.name);
  if (row === undefined) return { value: def.initial };
  const value = JSON.parse(String(row.value)) as SettingValue; // only writeSetting writes this column
  return { value, since: Number(row.at), entry: Number(row.entry) };
}

/** The hash of the charter that newcomers affirm now. */
export function affirmedCharter(judgement: Reading): Hash {
  return String(readSetting(judgement, charterAffirmed));
}

export const settings = defineRoom({
  name: "settings",
  tables: tablesBeside(import.meta.url),
  settings: [charterAffirmed],
  refusals: Object.values(settingsRefusals),
});
