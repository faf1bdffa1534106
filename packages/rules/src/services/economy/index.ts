/** The economy: agents, resources, accounts and the one journal of flows. Imports no room. */

import { defineRoom } from "../../engine/room.ts";
import { tablesBeside } from "../../engine/tables.ts";
import { economyLaws } from "./laws.ts";
import { economyRefusals } from "./refusals.ts";

export { agentAt, commonsAgent, countFor, findAgent, registerAgent, selvesOf } from "./agents.ts";
export { correct, sendBack } from "./answers.ts";
export type { Answering, Correcting } from "./answers.ts";
export { findHold, hold, holdDue, lapsing, leftOf, letGo, openHolds, release } from "./holds.ts";
export type { Hold, HoldEnd, Holding, LettingGo, Releasing } from "./holds.ts";
export { answersTo, flowNamed, flowsOf, holderOf } from "./journal.ts";
export type { JournalRow, NamedFlow } from "./journal.ts";
export type { Agent, AgentKind } from "./agents.ts";
export { balancesOf, findAccount, registerResource } from "./accounts.ts";
export { flow } from "./flow.ts";
export { economyRefusals as flowRefused } from "./refusals.ts";
export type { Account, Side } from "./accounts.ts";
export type { Flow } from "./flow.ts";

export const economy = defineRoom({
  name: "economy",
  tables: tablesBeside(import.meta.url),
  laws: economyLaws,
  refusals: economyRefusals,
});
