/** The economy: agents, resources, accounts and the one journal of flows. Imports no room. */

import { defineRoom } from "../../engine/room.ts";
import { tablesBeside } from "../../engine/tables.ts";
import { economyLaws } from "./laws.ts";
import { economyRefusals } from "./refusals.ts";

export { agentAt, commonsAgent, countFor, findAgent, registerAgent, selvesOf } from "./agents.ts";
export { flowsOf, holderOf } from "./journal.ts";
export type { JournalRow } from "./journal.ts";
export type { Agent, AgentKind } from "./agents.ts";
export { balancesOf, findAccount, flow, registerResource } from "./flow.ts";
export { economyRefusals as flowRefused } from "./refusals.ts";
export type { Account, Flow, Side } from "./flow.ts";

export const economy = defineRoom({
  name: "economy",
  tables: tablesBeside(import.meta.url),
  laws: economyLaws,
  refusals: economyRefusals,
});
