/**
 * Settings: every power over how the group works is a named value with bounds, a holder and a history.
 * Rooms declare their own; this service keeps the values. Imports no room.
 */

import type { Hash, Millis, Refusal } from "@plenty/kernel";
import { Check } from "typebox/value";
import type { Static, TSchema } from "../../engine/body.ts";
import type { SqlRow } from "../../engine/db.ts";
import { defineSlot } from "../../engine/memory.ts";
import { defineRoom } from "../../engine/room.ts";
import type { Judgement, Reading } from "../../engine/room.ts";
import type { SettingDef } from "../../engine/spec.ts";
import { tablesBeside } from "../../engine/tables.ts";
import { charterAffirmed } from "./affirmed.ts";
import { settingChanged } from "./facts.ts";
import { settingsRefusals } from "./refusals.ts";

export { charterAffirmed } from "./affirmed.ts";
export { settingChanged } from "./facts.ts";

export const { settingUnknown } = settingsRefusals;

export type SettingValue = string | number | boolean;

const values = defineSlot(() => new Map<string, SettingValue>());

/** The present value of a setting. */
export function readSetting<S extends TSchema>(
  reading: Reading,
  def: SettingDef<string, S>,
): Static<S> {
  return settingValue(reading, def) as Static<S>; // refuseSetting let it pass
}

/** The same of a setting whose type is not known. */
export function settingValue(reading: Reading, def: SettingDef): SettingValue {
  const known = reading.memory.get(values);
  const value = known.get(def.name) ?? load(reading.sql, def).value;
  known.set(def.name, value);
  return value;
}

/** Refuses a choice of a setting that is not declared or out of its bounds. */
export function refuseSetting(
  def: SettingDef | undefined,
  { field, ...choice }: { readonly name: string; readonly value: unknown; readonly field: string },
): Refusal | undefined {
  if (def === undefined) return settingsRefusals.settingUnknown({ setting: choice.name }, field);
  return Check(def.schema, choice.value)
    ? undefined
    : settingsRefusals.settingInvalid(
        { setting: choice.name, value: JSON.stringify(choice.value) ?? "" },
        field,
      );
}

/** What `refuseSetting` may refuse. */
export const settingsRefused = [settingsRefusals.settingUnknown, settingsRefusals.settingInvalid];

/** Sets a value, which `refuseSetting` must have let pass. */
export function writeSetting(judgement: Judgement, def: SettingDef, value: SettingValue): void {
  const insert = judgement.sql.write(
    "INSERT INTO settings (name, entry, at, value) VALUES (?, ?, ?, ?)",
  );
  insert.run(def.name, judgement.index, judgement.at, JSON.stringify(value));
  judgement.memory.get(values).set(def.name, value);
  judgement.fact(settingChanged, { setting: def.name, value });
}

/** A setting as the page of powers shows it: `since` and `entry` are absent while nobody chose. */
export interface SettingView {
  readonly value: SettingValue;
  readonly since?: Millis;
  readonly entry?: number;
}

/** The present value of a setting with where it comes from. */
export function viewSetting(reading: Reading, def: SettingDef): SettingView {
  return load(reading.sql, def);
}

function load(sql: Reading["sql"], def: SettingDef): SettingView {
  const read = sql.read(
    "SELECT value, at, entry FROM settings WHERE name = ? ORDER BY n DESC LIMIT 1",
  );
  const row = read.get(def.name);
  if (row === undefined) return { value: def.initial };
  return { value: valueIn(row), since: Number(row.at), entry: Number(row.entry) };
}

function valueIn({ value }: SqlRow): SettingValue {
  return JSON.parse(String(value)) as SettingValue; // only writeSetting writes this column
}

/** A value that somebody chose, when and by which entry; `n` is where it stands among all that were chosen. */
export interface ChosenValue {
  readonly n: number;
  readonly value: SettingValue;
  readonly at: Millis;
  readonly entry: number;
}

/** Values that were chosen for a setting, the newest first: all, or those before one of them. */
export function settingValuesBefore(
  { sql }: Reading,
  { name }: SettingDef,
  { before, limit }: { readonly before: number; readonly limit: number },
): readonly ChosenValue[] {
  const read = sql.read(
    `SELECT n, value, at, entry FROM settings WHERE name = ?1 AND (?2 = 0 OR n < ?2)
     ORDER BY n DESC LIMIT ?3`,
  );
  return read.all(name, before, limit).map((row) => ({
    n: Number(row.n),
    value: valueIn(row),
    at: Number(row.at),
    entry: Number(row.entry),
  }));
}

/** The hash of the charter that newcomers affirm now. */
export function affirmedCharter(judgement: Reading): Hash {
  return readSetting(judgement, charterAffirmed);
}

export const settings = defineRoom({
  name: "settings",
  tables: tablesBeside(import.meta.url),
  facts: [settingChanged],
  settings: [charterAffirmed],
  refusals: settingsRefusals,
});
