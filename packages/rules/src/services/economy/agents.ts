/** Agents: whoever can give or receive. Rooms register them; the journal knows them by row number. */

import type { Hash } from "@plenty/kernel";
import type { Judgement, Reading } from "../../engine/room.ts";
import { defineKept } from "../../engine/memory.ts";

/** A person with keys, or someone an import names who has not claimed their place. */
export type AgentKind = "person" | "unclaimed";

export interface Agent {
  readonly n: number;
  readonly agent: Hash;
  readonly kind: AgentKind;
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
  return remember(judgement, { n: Number(row?.n), agent, kind });
}

/** The agent of a hash; undefined if there is none. */
export function findAgent(judgement: Reading, agent: Hash): Agent | undefined {
  const known = judgement.memory.get(byHash).get(agent);
  if (known !== undefined) return known;
  const row = judgement.sql.read("SELECT n, kind FROM agents WHERE agent = ?").get(agent);
  if (row === undefined) return undefined;
  return remember(judgement, { n: Number(row.n), agent, kind: row.kind as AgentKind }); // CHECKed column
}

/** The agent of a row number, which must exist. */
export function agentAt(judgement: Reading, n: number): Agent {
  const known = judgement.memory.get(byNumber).get(n);
  if (known !== undefined) return known;
  const row = judgement.sql.read("SELECT agent, kind FROM agents WHERE n = ?").get(n);
  if (row === undefined) throw new Error(`invariant broken: agent ${n} exists`);
  return remember(judgement, { n, agent: String(row.agent), kind: row.kind as AgentKind }); // CHECKed column
}

function remember({ memory }: Reading, agent: Agent): Agent {
  memory.get(byHash).set(agent.agent, agent);
  memory.get(byNumber).set(agent.n, agent);
  return agent;
}
