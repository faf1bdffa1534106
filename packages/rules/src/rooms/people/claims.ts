/**
 * Claims of names, as rules and questions see them. A name that is claimed counts for the person by the
 * economy's word (`countFor`): what was told of it stays as it was written, so a claim that ends leaves no trace.
 */

import { limits } from "@plenty/kernel";
import type { Hash, Millis } from "@plenty/kernel";
import type { SqlRow } from "../../engine/db.ts";
import type { Judgement, Reading } from "../../engine/room.ts";
import type { Author } from "../../engine/spec.ts";
import { agentAt, countFor } from "../../services/economy/index.ts";
import { canHelp } from "./helped.ts";
import { countActing, personAt } from "./persons.ts";

/** Open until enough vouched, then it holds; an ended one is kept for what was said of it. */
export type ClaimState = "open" | "holds" | "ended";

export interface Claim {
  readonly n: number;
  readonly claim: Hash;
  readonly person: Author;
  readonly made: Millis;
  readonly state: ClaimState;
  /** Row numbers of the agents whose names it claims. */
  readonly agents: readonly number[];
}

const columns = "n, claim, person, made, state";

/** The claim that an act made; undefined if there is none. */
export function findClaim(reading: Reading, claim: Hash): Claim | undefined {
  const row = reading.sql.read(`SELECT ${columns} FROM people_claims WHERE claim = ?`).get(claim);
  return row === undefined ? undefined : claimOf(reading, row);
}

/** The claim of a row number, which must exist. */
export function claimAt(reading: Reading, n: number): Claim {
  const row = reading.sql.read(`SELECT ${columns} FROM people_claims WHERE n = ?`).get(n);
  if (row === undefined) throw new Error(`invariant broken: claim ${n} exists`);
  return claimOf(reading, row);
}

/** Claims that neither hold nor ended, in the order in which they were made. */
export function openClaims(reading: Reading): readonly Claim[] {
  const read = reading.sql.read(
    `SELECT ${columns} FROM people_claims WHERE state = 'open' ORDER BY n`,
  );
  return read.all().map((row) => claimOf(reading, row));
}

function claimOf(reading: Reading, row: SqlRow): Claim {
  const n = Number(row.n);
  const names = reading.sql.read(
    "SELECT agent FROM people_claim_names WHERE claim = ? ORDER BY agent",
  );
  return {
    n,
    claim: String(row.claim),
    person: personAt(reading, Number(row.person)),
    made: Number(row.made),
    state: row.state as ClaimState, // CHECKed column
    agents: names.all(n).map(({ agent }) => Number(agent)),
  };
}

/** The names of a claim, by the hashes under which they were brought in. */
export function namesIn(reading: Reading, { agents }: Pick<Claim, "agents">): readonly Hash[] {
  return agents.map((n) => agentAt(reading, n).agent);
}

/** Until when it can be contested, and must be vouched for. */
export function claimEnds({ made }: Pick<Claim, "made">): Millis {
  return made + limits.contestMs;
}

/** Row numbers of members who vouched for a claim, in the order in which they did. */
export function vouchersOf({ sql }: Reading, { n }: Pick<Claim, "n">): readonly number[] {
  const read = sql.read(
    "SELECT member FROM people_claim_vouchers WHERE claim = ? ORDER BY entry, member",
  );
  return read.all(n).map(({ member }) => Number(member));
}

type Claiming = Pick<Claim, "person" | "agents">;

/** Row numbers of others who contested what the same person claimed of the same names before. */
export function contestersOf({ sql }: Reading, { person, agents }: Claiming): readonly number[] {
  const read = sql.read(
    `SELECT DISTINCT c.contested AS member FROM people_claims c
     JOIN people_claim_names m ON m.claim = c.n
     WHERE m.agent = ? AND c.person = ? AND c.contested <> c.person ORDER BY c.contested`,
  );
  const found = agents.flatMap((agent) => read.all(agent, person.n));
  return [...new Set(found.map(({ member }) => Number(member)))];
}

/**
 * Vouchers that make a claim hold: two, and one more for each who contested it before, or as many as there are
 * other members with a device who did not. Who is the only member needs none; who has all others against them finds none.
 */
export function claimVouchersNeeded(reading: Reading, claiming: Claiming): number {
  const others = countActing(reading) - (canHelp(reading, claiming.person) ? 1 : 0);
  if (others === 0) return 0;
  const contesters = contestersOf(reading, claiming).length;
  return Math.max(1, Math.min(2 + contesters, others - contesters));
}

/** Makes the names of an open claim count for the person. */
export function holdClaim(judgement: Judgement, { n, person, agents }: Claim): void {
  judgement.sql.write("UPDATE people_claims SET state = 'holds' WHERE n = ?").run(n);
  for (const agent of agents) countFor(judgement, agent, person.n);
}

/** Ends a claim: its names are nobody's again. */
export function endClaim(judgement: Judgement, { n, agents }: Claim, by?: Author): void {
  const update = judgement.sql.write(
    "UPDATE people_claims SET state = 'ended', contested = ? WHERE n = ?",
  );
  update.run(by?.n ?? null, n);
  const free = judgement.sql.write("UPDATE people_unclaimed SET claim = NULL WHERE n = ?");
  for (const agent of agents) {
    free.run(agent);
    countFor(judgement, agent, undefined);
  }
}
