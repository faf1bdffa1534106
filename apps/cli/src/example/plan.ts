/** The script of the example as one list in the order of time, with amounts in steps. */

import { assert, DAY, dayOf, findUnit, MINUTE, parseAmount, present } from "@plenty/kernel";
import type { Millis, UnitCode } from "@plenty/kernel";
import type { Row } from "@plenty/client";
import type { Moment, Script, ScriptedDoing } from "./files.ts";

export type Planned = (Paying | Telling | Confirming) & {
  readonly at: Millis;
  readonly by: string;
};

interface Paying {
  readonly does: "pay";
  readonly to: string;
  readonly amount: number;
  readonly note: string;
}

interface Telling {
  readonly does: "tell";
  /** Its place in the script, by which a confirmation finds it. */
  readonly number: number;
  readonly people: readonly string[];
  readonly note: string;
  readonly item: {
    readonly on: string;
    readonly theme: string;
    readonly kind: Row<"contributions", "recent">["kind"];
    readonly amount?: number;
    readonly unit?: UnitCode;
    readonly gift?: true;
  };
}

interface Confirming {
  readonly does: "confirm";
  readonly number: number;
}

/** Everything that the script holds, in the order in which it happens before `today`. */
export function planDays({ payments, told }: Script, today: Millis): readonly Planned[] {
  const pays = payments.map(({ from, to, amount, note, ...moment }): Planned => ({
    does: "pay",
    at: today + timeOf(moment),
    by: from,
    to,
    amount: steps(amount, 2),
    note,
  }));
  const all = [...pays, ...told.flatMap((doing, number) => planDoing({ doing, number, today }))];
  return all.toSorted((a, b) => a.at - b.at);
}

interface NumberedDoing {
  readonly doing: ScriptedDoing;
  readonly number: number;
  readonly today: Millis;
}

function planDoing({ doing, number, today }: NumberedDoing): readonly Planned[] {
  const { by, note, theme, kind, unit, amount, gift, confirmed } = doing;
  const at = today + timeOf(doing);
  const known =
    unit === undefined ? undefined : present(findUnit(unit), "the script's units are known");
  const item = {
    on: dayOf(at),
    theme,
    kind,
    ...(known === undefined || amount === undefined
      ? {}
      : { unit: known.code, amount: steps(amount, known.decimals) }),
    ...(gift === undefined ? {} : { gift }),
  };
  const telling: Planned = {
    does: "tell",
    at,
    by,
    number,
    people: [by, ...doing.with],
    note,
    item,
  };
  if (confirmed === undefined) return [telling];
  const confirming: Planned = {
    does: "confirm",
    at: today + timeOf(confirmed),
    by: confirmed.by,
    number,
  };
  assert(confirming.at > at, "a thing is told before it is confirmed");
  return [telling, confirming];
}

/** Milliseconds from the start of the example's day: negative. */
export function timeOf({ ago, time }: Moment): Millis {
  const [hours = "", minutes = ""] = time.split(":");
  return -ago * DAY + (60 * Number(hours) + Number(minutes)) * MINUTE;
}

/** An amount as the script writes it, in steps. */
export function steps(amount: string, decimals: number): number {
  return present(parseAmount(amount, decimals), "the script's amounts are decimals");
}
