/**
 * Processes: what is done with things between taking them in and putting them out. What was taken in is in there and
 * nowhere else until it comes out; and as much mass comes out as went in, but for a loss that is told.
 */

import { present } from "@plenty/kernel";
import type { Hash, Measured, Refusal } from "@plenty/kernel";
import type { Judgement, Reading } from "../../engine/room.ts";
import { actions } from "./actions.ts";
import type { Moving } from "./checks.ts";
import { economyRefusals } from "./refusals.ts";

export interface Process {
  readonly n: number;
  readonly process: Hash;
  /** Row number of what it carries out. */
  readonly specification: number | undefined;
  /** Grams that went in and came out so far. */
  readonly massIn: number;
  readonly massOut: number;
  /** Grams that were lost; undefined as long as it is not over. */
  readonly loss: number | undefined;
}

/** Begins a process and returns its row number. */
export function beginProcess(
  { sql, index }: Judgement,
  { process, specification }: { readonly process: Hash; readonly specification?: number },
): number {
  const insert = sql.write(
    `INSERT INTO processes (process, specification, entry, mass_in, mass_out)
     VALUES (?, ?, ?, 0, 0) RETURNING n`,
  );
  return Number(insert.get(process, specification ?? null, index)?.n);
}

/** The process of a row number, which must exist. */
export function processAt({ sql }: Reading, n: number): Process {
  const read = sql.read(
    "SELECT n, process, specification, mass_in, mass_out, loss FROM processes WHERE n = ?",
  );
  const row = present(read.get(n), `process ${n} exists`);
  return {
    n,
    process: String(row.process),
    specification: row.specification === null ? undefined : Number(row.specification),
    massIn: Number(row.mass_in),
    massOut: Number(row.mass_out),
    loss: row.loss === null ? undefined : Number(row.loss),
  };
}

/** Ends a process: nothing that was taken in is left in there, and mass in is mass out and loss. */
export function endProcess(
  judgement: Judgement,
  {
    process: n,
    loss,
    field,
  }: { readonly process: number; readonly loss: number; readonly field: string },
): Refusal | undefined {
  const { massIn, massOut, loss: ended } = processAt(judgement, n);
  if (ended !== undefined) return economyRefusals.processOver("", field);
  const inside = judgement.sql.read(
    "SELECT 1 FROM enclosures WHERE what = 'process' AND inside = ? AND quantity > 0 LIMIT 1",
  );
  if (inside.get(n) !== undefined) return economyRefusals.stillInside("", field);
  if (loss < 0 || massIn !== massOut + loss) {
    const off = grams(massIn - massOut);
    return economyRefusals.massOff({ off }, field);
  }
  judgement.sql.write("UPDATE processes SET loss = ? WHERE n = ?").run(loss, n);
  return undefined;
}

function grams(amount: number): Measured {
  return { amount, decimals: 3, unit: "kilogram" };
}

/** A process where the action has one, that is not over; and nothing comes out of it that is not in there. */
export function refuseProcess(judgement: Judgement, moving: Moving): Refusal | undefined {
  const { flowing, effect } = moving;
  const { process, fields, quantity = 0 } = flowing;
  const isMisplaced = effect.side === "none" ? process !== undefined : isWithout(moving);
  if (isMisplaced) return economyRefusals.processUnfit("", fields.quantity);
  if (process !== undefined && processAt(judgement, process).loss !== undefined) {
    return economyRefusals.processOver("", fields.quantity);
  }
  if (effect.encloses === undefined || effect.side === "input") return undefined;
  const inside = insideOf(judgement, moving);
  return inside < quantity ? economyRefusals.notInside("", fields.quantity) : undefined;
}

/** What goes in or comes out must say where. */
function isWithout({ flowing, effect }: Moving): boolean {
  if (effect.encloses === "process") return flowing.process === undefined;
  return effect.encloses === "container" && flowing.container === undefined;
}

/** How much of a resource is in the process, or in the container. */
function insideOf({ sql }: Reading, moving: Moving): number {
  const read = sql.read(
    "SELECT quantity FROM enclosures WHERE resource = ? AND what = ? AND inside = ?",
  );
  return Number(read.get(...enclosureOf(moving))?.quantity ?? 0);
}

function enclosureOf({ flowing, effect }: Moving): [number, string, number] {
  const { resource, process, container } = flowing;
  const inside = effect.encloses === "process" ? process : container;
  const where = present(inside, "what goes in or comes out says where");
  return [present(resource, "it is some resource"), String(effect.encloses), where];
}

/** Writes what is inside now, and the mass; returns the stage of what came out, if it has one. */
export function writeProcess(judgement: Judgement, moving: Moving): number | undefined {
  const { flowing, effect } = moving;
  if (effect.encloses !== undefined) writeEnclosure(judgement, moving);
  if (flowing.process === undefined) return undefined;
  writeMass(judgement, moving, flowing.process);
  if (actions[flowing.action].stageEffect !== "update") return undefined;
  return processAt(judgement, flowing.process).specification;
}

function writeEnclosure(judgement: Judgement, moving: Moving): void {
  const { quantity = 0 } = moving.flowing;
  const change = moving.effect.side === "input" ? quantity : -quantity;
  const where = enclosureOf(moving);
  const known = judgement.sql.read(
    "SELECT 1 FROM enclosures WHERE resource = ? AND what = ? AND inside = ?",
  );
  if (known.get(...where) === undefined) {
    const insert = judgement.sql.write(
      "INSERT INTO enclosures (resource, what, inside, quantity) VALUES (?, ?, ?, 0)",
    );
    insert.run(...where);
  }
  const update = judgement.sql.write(
    `UPDATE enclosures SET quantity = quantity + ?
     WHERE resource = ? AND what = ? AND inside = ?`,
  );
  update.run(change, ...where);
}

/** Of what is weighed: what is packed is weighed with what it is packed into. */
function writeMass(judgement: Judgement, { flowing, effect, good }: Moving, process: number): void {
  const { quantity = 0 } = flowing;
  const isWeighed = good?.unit === "kilogram" && effect.encloses !== "container";
  const { from, to } = effect;
  const goesIn = from.onhand < 0 ? quantity : 0;
  const comesOut = to.onhand > 0 ? quantity : 0;
  if (!isWeighed || effect.side === "none" || goesIn + comesOut === 0) return;
  const update = judgement.sql.write(
    "UPDATE processes SET mass_in = mass_in + ?, mass_out = mass_out + ? WHERE n = ?",
  );
  update.run(goesIn, comesOut, process);
}
