/** Agents: whoever can give or receive. Rooms register them; the journal knows them by row number. */

import type { Hash } from "@plenty/kernel";
import type { Judgement, Reading } from "../../engine/room.ts";
import { defineKept } from "../../engine/memory.ts";
import type { SqlRow } from "../../engine/db.ts";

/**
 * A person, with or without keys; a dependant, for whom somebody answers; somebody an import names who has not claimed
 * their place; a team; another group that this one works with; a party outside, such as a shop or an office; the commons itself.
 */
export type AgentKind =
  | "person"
  | "dependant"
  | "unclaimed"
  | "team"
  | "partner"
  | "outside"
  | "commons";

export interface Agent {
  readonly n: number;
  readonly agent: Hash;
  readonly kind: AgentKind;
  /** Row number of whom it counts for: its own, or that of the person who claimed this name. */
  readonly self: number;
}

const byHash = defineKept<Hash, Agent>();
const byNumber = defineKept<number, Agent>();

/** Registers a new agent and returns it. The hash must not be registered yet. */
export function registerAgent(
  judgement: Judgement,
  { agent, kind }: { readonly agent: Hash; readonly kind: AgentKind },
): Agent {
  const insert = judgement.sql.write(
    "INSERT INTO agents (agent, kind, entry) VALUES (?, ?, ?) RETURNING n",
  );
  const row = insert.get(agent, kind, judgement.index);
  const n = Number(row?.n);
  return remember(judgement, { n, agent, kind, self: n });
}

/** Makes a name count for a person, or for itself again; what was told of it stays as it was written. */
export function countFor(judgement: Judgement, name: number, person: number | undefined): void {
  judgement.sql.write("UPDATE agents SET self = ? WHERE n = ?").run(person ?? null, name);
  remember(judgement, { ...agentAt(judgement, name), self: person ?? name });
}

/** Row numbers of all that counts for an agent: its own, and the names that it claimed. */
export function selvesOf({ sql }: Reading, n: number): readonly number[] {
  const names = sql.read("SELECT n FROM agents WHERE self = ? ORDER BY n").all(n);
  return [n, ...names.map((row) => Number(row.n))];
}

/** The agent of a hash; undefined if there is none. */
export function findAgent(judgement: Reading, agent: Hash): Agent | undefined {
  const known = judgement.memory.get(byHash).get(agent);
  if (known !== undefined) return known;
  const row = judgement.sql
    .read("SELECT n, agent, kind, self FROM agents WHERE agent = ?")
    .get(agent);
  return row === undefined ? undefined : remember(judgement, agentOf(row));
}

/** The commons itself; undefined before it is founded. */
export function commonsAgent(reading: Reading): Agent | undefined {
  const row = reading.sql
    .read("SELECT n FROM agents WHERE kind = 'commons' ORDER BY n LIMIT 1")
    .get();
  return row === undefined ? undefined : agentAt(reading, Number(row.n));
}

/** The agent of a row number, which must exist. */
export function agentAt(judgement: Reading, n: number): Agent {
  const known = judgement.memory.get(byNumber).get(n);
  if (known !== undefined) return known;
  const row = judgement.sql.read("SELECT n, agent, kind, self FROM agents WHERE n = ?").get(n);
  if (row === undefined) throw new Error(`invariant broken: agent ${n} exists`);
  return remember(judgement, agentOf(row));
}

function agentOf(row: SqlRow): Agent {
  const n = Number(row.n);
  const kind = row.kind as AgentKind; // CHECKed column
  return { n, agent: String(row.agent), kind, self: row.self === null ? n : Number(row.self) };
}

function remember({ memory }: Reading, agent: Agent): Agent {
  memory.get(byHash).set(agent.agent, agent);
  memory.get(byNumber).set(agent.n, agent);
  return agent;
}
