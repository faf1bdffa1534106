/** What there is: resources with their kind and unit, what they are an example of, and places. */

import { present } from "@plenty/kernel";
import type { Hash } from "@plenty/kernel";
import type { SqlRow } from "../../engine/db.ts";
import type { Judgement, Reading } from "../../engine/room.ts";
import { defineKept } from "../../engine/memory.ts";
import type { Kind } from "./effects.ts";

export interface Resource {
  readonly n: number;
  readonly resource: Hash;
  readonly kind: Kind;
  /** Row number of what it is an example of. */
  readonly specification: number | undefined;
  /** Code of a unit, or of a currency; undefined of works, which have no quantity. */
  readonly unit: string | undefined;
  readonly decimals: number;
  /** How much there is in all, and below and above which that never goes. */
  readonly total: number;
  readonly least: number | undefined;
  readonly most: number | undefined;
}

/** What is said of a resource when it is registered. */
export interface Registering {
  readonly resource: Hash;
  readonly kind: Kind;
  readonly specification?: number;
  readonly unit?: string;
  readonly decimals?: number;
  /** Of a stock: what stays, whoever takes of it. */
  readonly least?: number;
  /** Of a single thing: 1, so that it is nowhere twice. */
  readonly most?: number;
}

const resources = defineKept<number, Resource>();

/** Registers a resource and returns its row number. */
export function registerResource(judgement: Judgement, registering: Registering): number {
  const { resource, kind, specification, unit, decimals = 0, least, most } = registering;
  const insert = judgement.sql.write(
    `INSERT INTO resources (resource, kind, specification, unit, decimals, total, least, most)
     VALUES (?, ?, ?, ?, ?, 0, ?, ?) RETURNING n`,
  );
  const told = [specification ?? null, unit ?? null, decimals, least ?? null, most ?? null];
  return Number(insert.get(resource, kind, ...told)?.n);
}

/** The resource of a row number, which must exist. */
export function resourceAt({ sql, memory }: Reading, n: number): Resource {
  const known = memory.get(resources).get(n);
  if (known !== undefined) return known;
  const row = sql.read(`SELECT ${columns} FROM resources WHERE n = ?`).get(n);
  const found = resourceOf(present(row, `resource ${n} exists`));
  memory.get(resources).set(n, found);
  return found;
}

/** The resource of a hash; undefined if there is none. */
export function findResource({ sql }: Reading, resource: Hash): Resource | undefined {
  const row = sql.read(`SELECT ${columns} FROM resources WHERE resource = ?`).get(resource);
  return row === undefined ? undefined : resourceOf(row);
}

const columns = "n, resource, kind, specification, unit, decimals, total, least, most";

function resourceOf(row: SqlRow): Resource {
  const { specification, unit, least, most } = row;
  return {
    n: Number(row.n),
    resource: String(row.resource),
    kind: row.kind as Kind, // CHECKed column
    specification: specification === null ? undefined : Number(specification),
    unit: unit === null ? undefined : String(unit),
    decimals: Number(row.decimals),
    total: Number(row.total),
    least: least === null ? undefined : Number(least),
    most: most === null ? undefined : Number(most),
  };
}

/** There is so much in all from now on. */
export function writeTotal(judgement: Judgement, resource: Resource, total: number): void {
  judgement.sql.write("UPDATE resources SET total = ? WHERE n = ?").run(total, resource.n);
  judgement.memory.get(resources).set(resource.n, { ...resource, total });
}

/** Registers what resources are examples of, or processes carry out; how it is called is for rooms to know. */
export function registerSpecification(judgement: Judgement, specification: Hash): number {
  const insert = judgement.sql.write(
    "INSERT INTO specifications (specification) VALUES (?) RETURNING n",
  );
  return Number(insert.get(specification)?.n);
}

/** A place on earth, in millionths of a degree. */
export interface Place {
  readonly place: Hash;
  readonly latitude?: number;
  readonly longitude?: number;
}

/** Registers a place and returns its row number. */
export function registerPlace(judgement: Judgement, { place, latitude, longitude }: Place): number {
  const insert = judgement.sql.write(
    "INSERT INTO places (place, latitude, longitude) VALUES (?, ?, ?) RETURNING n",
  );
  return Number(insert.get(place, latitude ?? null, longitude ?? null)?.n);
}
