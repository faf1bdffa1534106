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
export { answersTo, flowNamed, flowsOf, holderOf, netsOf, outgoSince } from "./journal.ts";
export type { JournalRow, NamedFlow } from "./journal.ts";
export type { Agent, AgentKind } from "./agents.ts";
export { accountOf, accountsOf, balancesOf, countAccounts, findAccount } from "./accounts.ts";
export { actions } from "./actions.ts";
export { beginProcess, endProcess, processAt } from "./processes.ts";
export {
  findResource,
  registerPlace,
  registerResource,
  registerSpecification,
  resourceAt,
} from "./resources.ts";
export { flow } from "./flow.ts";
export { economyRefusals as flowRefused } from "./refusals.ts";
export type { Account, AccountRow, Side } from "./accounts.ts";
export { valueFlowsContext, valueFlowsOf } from "./valueflows.ts";
export type { Slice, Told } from "./valueflows.ts";
export { follow } from "./trace.ts";
export type { Followed, Following } from "./trace.ts";
export { insideOf, reconcile } from "./statements.ts";
export { licenceOf, publish } from "./works.ts";
export type { Difference, Reconciling } from "./statements.ts";
export type { Licence, Publishing } from "./works.ts";
export type { Effort, Flow } from "./checks.ts";
export type { Action, Kind } from "./effects.ts";
export type { Process } from "./processes.ts";
export type { Registering, Resource } from "./resources.ts";

export const economy = defineRoom({
  name: "economy",
  tables: tablesBeside(import.meta.url),
  laws: economyLaws,
  refusals: economyRefusals,
});
