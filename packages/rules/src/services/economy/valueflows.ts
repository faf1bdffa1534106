/**
 * A part of the journal in the vocabulary of ValueFlows 1.0, as JSON-LD: events, and the agents, resources, processes,
 * places and units that they name. No word of anybody is in it: people are their ids here, names lie elsewhere.
 */

import { findUnit, formatAmount, toTime } from "@plenty/kernel";
import type { Hash, Millis } from "@plenty/kernel";
import type { SqlRow } from "../../engine/db.ts";
import type { Reading } from "../../engine/room.ts";
import { effectOf } from "./effects.ts";
import { processAt } from "./processes.ts";
import { resourceAt } from "./resources.ts";
import { flowColumns, flowRowOf } from "./rows.ts";
import type { FlowRow } from "./rows.ts";

/** Which part: flows of these times, from the first and before the second. */
export interface Slice {
  readonly commons: Hash;
  readonly since?: Millis;
  readonly until?: Millis;
}

/** A node of the graph. */
export type Told = Readonly<Record<string, unknown>> & { readonly "@id": string };

/** What prefixes stand for, and what of the values are times and numbers. */
export const valueFlowsContext = {
  vf: "https://w3id.org/valueflows/ont/vf#",
  om2: "http://www.ontology-of-units-of-measure.org/resource/om-2/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  "vf:hasPointInTime": { "@type": "xsd:dateTime" },
  "vf:hasNumericalValue": { "@type": "xsd:decimal" },
} as const;

/** Nodes of a part, one after the other: each flow after all that it names. */
export function* valueFlowsOf(reading: Reading, slice: Slice): Iterable<Told> {
  const { since = 0, until = Number.MAX_SAFE_INTEGER } = slice;
  const rows = reading.sql.read(
    `SELECT ${flowColumns} FROM flows WHERE at >= ? AND at < ? ORDER BY n`,
  );
  const base = `urn:plenty:${slice.commons}`;
  const teller: Teller = { reading, base, told: new Set(), entered: new Set() };
  for (const row of rows.iterate(since, until)) {
    const flow = flowRowOf(row);
    yield* named(teller, flow);
    yield eventOf(teller, flow);
  }
}

interface Teller {
  readonly reading: Reading;
  /** With what every id begins. */
  readonly base: string;
  /** Ids of what was told already. */
  readonly told: Set<string>;
  /** Accounts that were gone into: one may lie in a container that lies in it. */
  readonly entered: Set<number>;
}

/** Whatever a flow names that was not told before. */
function* named(teller: Teller, flow: FlowRow): Iterable<Told> {
  const { giver, taker, provider, receiver, resource, process } = flow;
  const nodes = [
    agentOf(teller, giver),
    agentOf(teller, taker),
    ...accountsOf(teller, provider),
    ...accountsOf(teller, receiver),
    ...(resource === undefined ? [] : goodsOf(teller, resource)),
    ...(process === undefined ? [] : processesOf(teller, process)),
    ...(flow.effort === undefined ? [] : unitsOf(teller, flow.effort.unit)),
  ];
  for (const node of nodes) {
    if (teller.told.has(node["@id"])) continue;
    teller.told.add(node["@id"]);
    yield node;
  }
}

function rowOf({ reading }: Teller, table: string, n: number): SqlRow {
  const row = reading.sql.read(`SELECT * FROM ${table} WHERE n = ?`).get(n);
  if (row === undefined) throw new Error(`invariant broken: ${table} has ${n}`);
  return row;
}

const kinds: Readonly<Record<string, string>> = {
  person: "vf:Person",
  dependant: "vf:Person",
  unclaimed: "vf:Person",
  outside: "vf:Agent",
};

function agentOf(teller: Teller, n: number): Told {
  const { kind } = rowOf(teller, "agents", n);
  return { "@id": agentId(teller, n), "@type": kinds[String(kind)] ?? "vf:Organization" };
}

function agentId(teller: Teller, n: number): string {
  return `${teller.base}:agent:${String(rowOf(teller, "agents", n).agent)}`;
}

/** An account, what it is an example of, in which unit, and where. */
function accountsOf(teller: Teller, n: number | undefined): readonly Told[] {
  if (n === undefined || teller.entered.has(n)) return [];
  teller.entered.add(n);
  const row = rowOf(teller, "accounts", n);
  const { resource, stage, container } = row;
  const { decimals, unit = "" } = resourceAt(teller.reading, Number(resource));
  const measure = (amount: unknown) => measureOf(teller, Number(amount), { decimals, unit });
  const inside = containerOf(teller, container);
  const node = {
    "@id": accountId(teller, n),
    "@type": "vf:EconomicResource",
    "vf:conformsTo": { "@id": goodId(teller, Number(resource)) },
    "vf:primaryAccountable": { "@id": agentId(teller, Number(row.agent)) },
    "vf:accountingQuantity": measure(row.balance),
    "vf:onhandQuantity": measure(row.onhand),
    ...(row.place === 0 ? {} : { "vf:currentLocation": { "@id": placeId(teller, row) } }),
    ...(stage === null ? {} : { "vf:stage": specificationOf(teller, Number(stage)) }),
    ...(row.state === null ? {} : { "vf:state": row.state }),
    ...(inside === undefined ? {} : { "vf:containedIn": { "@id": accountId(teller, inside) } }),
  };
  return [
    agentOf(teller, Number(row.agent)),
    ...goodsOf(teller, Number(resource)),
    ...(row.place === 0 ? [] : [placeOf(teller, row)]),
    ...(stage === null ? [] : stagesOf(teller, Number(stage))),
    ...accountsOf(teller, inside),
    node,
  ];
}

/** What a container is in the vocabulary: whoever's it is, the first account of it. */
function containerOf({ reading }: Teller, container: SqlRow[string] | undefined) {
  const read = reading.sql.read("SELECT n FROM accounts WHERE resource = ? ORDER BY n LIMIT 1");
  const account = read.get(container ?? null);
  return account === undefined ? undefined : Number(account.n);
}

function accountId(teller: Teller, n: number): string {
  return `${teller.base}:account:${n}`;
}

/** A good: of works the work itself, of all else what the accounts are of. */
function goodsOf(teller: Teller, n: number): readonly Told[] {
  const { kind, unit } = resourceAt(teller.reading, n);
  const id = { "@id": goodId(teller, n) };
  if (kind === "nonrival") return [{ ...id, "@type": "vf:EconomicResource" }];
  const money = kind === "credit" || kind === "outside" ? { "vf:mediumOfExchange": true } : {};
  const counted =
    unit === undefined ? {} : { "vf:defaultUnitOfResource": { "@id": unitId(teller, unit) } };
  const units = unit === undefined ? [] : unitsOf(teller, unit);
  return [...units, { ...id, "@type": "vf:ResourceSpecification", ...money, ...counted }];
}

function goodId(teller: Teller, n: number): string {
  return `${teller.base}:resource:${resourceAt(teller.reading, n).resource}`;
}

function placeOf(teller: Teller, account: SqlRow): Told {
  const { latitude, longitude } = rowOf(teller, "places", Number(account.place));
  return {
    "@id": placeId(teller, account),
    "@type": "vf:SpatialThing",
    ...(latitude === null ? {} : { "vf:lat": formatAmount(Number(latitude), 6) }),
    ...(longitude === null ? {} : { "vf:long": formatAmount(Number(longitude), 6) }),
  };
}

function placeId(teller: Teller, { place }: SqlRow): string {
  return `${teller.base}:place:${String(rowOf(teller, "places", Number(place)).place)}`;
}

function processesOf(teller: Teller, n: number): readonly Told[] {
  const { specification, loss } = processAt(teller.reading, n);
  const node = {
    "@id": processId(teller, n),
    "@type": "vf:Process",
    "vf:finished": loss !== undefined,
  };
  if (specification === undefined) return [node];
  const basedOn = { "vf:basedOn": specificationOf(teller, specification) };
  return [...stagesOf(teller, specification), { ...node, ...basedOn }];
}

function processId(teller: Teller, n: number): string {
  return `${teller.base}:process:${processAt(teller.reading, n).process}`;
}

/** What a process carries out; what comes out of it is at that stage. */
function stagesOf(teller: Teller, n: number): readonly Told[] {
  return [{ ...specificationOf(teller, n), "@type": "vf:ProcessSpecification" }];
}

function specificationOf(teller: Teller, n: number) {
  const { specification } = rowOf(teller, "specifications", n);
  return { "@id": `${teller.base}:specification:${String(specification)}` };
}

function unitsOf(teller: Teller, code: string): readonly Told[] {
  return [{ "@id": unitId(teller, code), "@type": "vf:Unit" }];
}

/** A unit by the name that OM 2.0 gives it; a group's own credit, and legal tender, by its code. */
function unitId(teller: Teller, code: string): string {
  return findUnit(code)?.om2 ?? `${teller.base}:unit:${code}`;
}

interface Measure {
  readonly decimals: number;
  readonly unit: string;
}

function measureOf(teller: Teller, amount: number, { decimals, unit }: Measure) {
  return {
    "@type": "vf:Measure",
    "vf:hasNumericalValue": formatAmount(amount, decimals),
    "vf:hasUnit": { "@id": unitId(teller, unit) },
  };
}

function eventOf(teller: Teller, flow: FlowRow): Told {
  const { n, action, giver, taker, corrects, state } = flow;
  return {
    "@id": `${teller.base}:flow:${n}`,
    "@type": "vf:EconomicEvent",
    "vf:action": { "@id": `vf:${action}` },
    "vf:provider": { "@id": agentId(teller, giver) },
    "vf:receiver": { "@id": agentId(teller, taker) },
    "vf:hasPointInTime": toTime(flow.at),
    ...resourcesIn(teller, flow),
    ...quantitiesIn(teller, flow),
    ...processIn(teller, flow),
    ...(state === undefined ? {} : { "vf:state": state }),
    ...(corrects === undefined
      ? {}
      : { "vf:corrects": { "@id": `${teller.base}:flow:${corrects}` } }),
  };
}

/** From which resource, and to which where it goes from one to another. */
function resourcesIn(teller: Teller, { provider, receiver, resource }: FlowRow) {
  const first = provider ?? receiver;
  const work =
    resource === undefined
      ? {}
      : { "vf:resourceInventoriedAs": { "@id": goodId(teller, resource) } };
  if (first === undefined) return work;
  const from = { "vf:resourceInventoriedAs": { "@id": accountId(teller, first) } };
  if (provider === undefined || receiver === undefined) return from;
  return { ...from, "vf:toResourceInventoriedAs": { "@id": accountId(teller, receiver) } };
}

function quantitiesIn(teller: Teller, { resource, quantity, effort }: FlowRow) {
  const { decimals = 0, unit = "" } =
    resource === undefined ? {} : resourceAt(teller.reading, resource);
  const counted =
    quantity === undefined
      ? {}
      : { "vf:resourceQuantity": measureOf(teller, quantity, { decimals, unit }) };
  if (effort === undefined) return counted;
  const { decimals: digits = 0 } = findUnit(effort.unit) ?? {};
  const long = measureOf(teller, effort.quantity, { decimals: digits, unit: effort.unit });
  return { ...counted, "vf:effortQuantity": long };
}

function processIn(teller: Teller, { action, process }: FlowRow) {
  if (process === undefined) return {};
  const id = { "@id": processId(teller, process) };
  return effectOf(action).side === "input" ? { "vf:inputOf": id } : { "vf:outputOf": id };
}
