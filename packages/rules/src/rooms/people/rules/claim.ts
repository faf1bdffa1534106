/** Claiming names that imports brought in: by the person, vouched for by others, contested by any of them. */

import { present, toTime } from "@plenty/kernel";
import type { Hash, Refusal } from "@plenty/kernel";
import { defineAct } from "../../../engine/room.ts";
import type { DueDef, Judgement, Reading } from "../../../engine/room.ts";
import type { Author } from "../../../engine/spec.ts";
import { agentAt, findAgent } from "../../../services/economy/index.ts";
import { claimDueFacts, claimSpec, contestClaimSpec, vouchClaimSpec } from "../claim-acts.ts";
import {
  claimContested,
  claimLapsed,
  claimVouchedFor,
  namesClaimed,
  namesConfirmed,
} from "../claim-facts.ts";
import { claimRefusals } from "../claim-refusals.ts";
import {
  claimAt,
  claimEnds,
  claimVouchersNeeded,
  contestersOf,
  endClaim,
  findClaim,
  holdClaim,
  namesIn,
  openClaims,
  vouchersOf,
} from "../claims.ts";
import type { Claim } from "../claims.ts";
import { roleRefusals } from "../roles.ts";
import { authorOf } from "../rules.ts";

const due = "claim";

const claimingRefusals = [
  claimRefusals.nameTwice,
  claimRefusals.nameUnknown,
  claimRefusals.nameTaken,
];

export const claim = defineAct(claimSpec, claimingRefusals, (act) => {
  const { names } = act.body;
  for (const [i, name] of names.entries()) {
    const field = `names.${i}`;
    if (names.indexOf(name) < i) return claimRefusals.nameTwice("", field);
    const refusal = refuseName(act, name, field);
    if (refusal !== undefined) return refusal;
  }
  const made = writeClaim(act, { person: authorOf(act), names });
  act.fact(namesClaimed, { ...told(act, made), until: toTime(claimEnds(made)) });
  holdIfEnough(act, made);
  return undefined;
});

function refuseName(reading: Reading, agent: Hash, field: string): Refusal | undefined {
  const n = findAgent(reading, agent)?.n;
  const read = reading.sql.read("SELECT claim FROM people_unclaimed WHERE n = ?");
  const row = n === undefined ? undefined : read.get(n);
  if (row === undefined) return claimRefusals.nameUnknown({ agent }, field);
  return row.claim === null ? undefined : claimRefusals.nameTaken({ agent }, field);
}

interface Claiming {
  readonly person: Author;
  readonly names: readonly Hash[];
}

function writeClaim(judgement: Judgement, { person, names }: Claiming): Claim {
  const { sql, at: made, id } = judgement;
  const insert = sql.write(
    "INSERT INTO people_claims (claim, person, made, state) VALUES (?, ?, ?, 'open') RETURNING n",
  );
  const n = Number(insert.get(id, person.n, made)?.n);
  const insertName = sql.write("INSERT INTO people_claim_names (claim, agent) VALUES (?, ?)");
  const take = sql.write("UPDATE people_unclaimed SET claim = ? WHERE n = ?");
  for (const name of names) {
    const agent = present(findAgent(judgement, name), "names of a claim were checked");
    insertName.run(n, agent.n);
    take.run(n, agent.n);
  }
  judgement.schedule({ at: made + claimEnds({ made: 0 }), due, key: String(n) });
  return claimAt(judgement, n);
}

const vouchingRefusals = [
  claimRefusals.claimUnknown,
  claimRefusals.claimDecided,
  claimRefusals.claimOwn,
  claimRefusals.claimAnswered,
];

export const vouchClaim = defineAct(vouchClaimSpec, vouchingRefusals, (act) => {
  const by = authorOf(act);
  const found = findClaim(act, act.body.claim);
  if (found === undefined || found.state === "ended") return claimRefusals.claimUnknown();
  if (found.state === "holds") return claimRefusals.claimDecided();
  if (found.person.n === by.n) return claimRefusals.claimOwn();
  const spoke = [...vouchersOf(act, found), ...contestersOf(act, found)];
  if (spoke.includes(by.n)) return claimRefusals.claimAnswered();
  const insert = act.sql.write(
    "INSERT INTO people_claim_vouchers (claim, member, entry) VALUES (?, ?, ?)",
  );
  insert.run(found.n, by.n, act.index);
  act.fact(claimVouchedFor, { ...told(act, found), by: by.person });
  holdIfEnough(act, found);
  return undefined;
});

function holdIfEnough(judgement: Judgement, claimed: Claim): void {
  if (vouchersOf(judgement, claimed).length < claimVouchersNeeded(judgement, claimed)) return;
  holdClaim(judgement, claimed);
  judgement.unschedule({ due, key: String(claimed.n) });
  judgement.fact(namesConfirmed, told(judgement, claimed));
}

/** Makes hold what now has vouchers of as many as there are. */
export function holdWaiting(judgement: Judgement): void {
  for (const open of openClaims(judgement)) holdIfEnough(judgement, open);
}

/** Ends what somebody claims and does not hold yet. */
export function endOpenClaims(judgement: Judgement, claimant: Author): void {
  for (const open of openClaims(judgement)) {
    if (open.person.n !== claimant.n) continue;
    judgement.unschedule({ due, key: String(open.n) });
    endClaim(judgement, open);
    judgement.fact(claimLapsed, told(judgement, open));
  }
}

const contestingRefusals = [
  claimRefusals.claimUnknown,
  roleRefusals.notWelcomed,
  claimRefusals.claimSettled,
  claimRefusals.claimAnswered,
];

export const contestClaim = defineAct(contestClaimSpec, contestingRefusals, (act) => {
  const by = authorOf(act);
  const found = findClaim(act, act.body.claim);
  if (found === undefined || found.state === "ended") return claimRefusals.claimUnknown();
  const refusal = found.person.n === by.n ? undefined : refuseContest(act, found, by);
  if (refusal !== undefined) return refusal;
  endClaim(act, found, by);
  act.unschedule({ due, key: String(found.n) });
  act.fact(claimContested, { ...told(act, found), by: by.person });
  return undefined;
});

/** A claim of one's own is taken back at any time; another's is contested by a member, in time and once. */
function refuseContest(judgement: Judgement, claimed: Claim, by: Author): Refusal | undefined {
  if (!by.welcomed) return roleRefusals.notWelcomed();
  const until = claimEnds(claimed);
  if (judgement.at >= until) return claimRefusals.claimSettled({ until: toTime(until) });
  const before = contestersOf(judgement, claimed);
  return before.includes(by.n) ? claimRefusals.claimAnswered() : undefined;
}

/** Falls due 14 days after names were claimed and too few vouched: the claim lapses. */
export const lapse: DueDef = {
  facts: claimDueFacts,
  settle: (judgement, key) => {
    const lapsing = claimAt(judgement, Number(key));
    endClaim(judgement, lapsing);
    judgement.fact(claimLapsed, told(judgement, lapsing));
  },
};

/** What every fact of a claim tells. */
function told(reading: Reading, claimed: Claim) {
  const { claim: id, person } = claimed;
  return {
    claim: id,
    person: agentAt(reading, person.n).agent,
    names: [...namesIn(reading, claimed)],
  };
}
