/** What can be asked of claims: those that are open or can still be contested, and a person's names. */

import { accepted, limits, toTime } from "@plenty/kernel";
import { agent, body, count, hash, oneOf, pageOf, time, Type, words } from "../../engine/body.ts";
import { defineQuery } from "../../engine/room.ts";
import type { Reading } from "../../engine/room.ts";
import { agentAt, findAgent } from "../../services/economy/index.ts";
import {
  claimContested,
  claimLapsed,
  claimVouchedFor,
  namesClaimed,
  namesConfirmed,
} from "./claim-facts.ts";
import { claimAt, claimEnds, claimVouchersNeeded, namesIn, vouchersOf } from "./claims.ts";
import { placeTaken } from "./helped-facts.ts";
import { memberFacts } from "./leaving-facts.ts";
import { nameOf, page, paged } from "./queries.ts";

const follows = [
  namesClaimed,
  claimVouchedFor,
  namesConfirmed,
  claimContested,
  claimLapsed,
  ...memberFacts,
  placeTaken,
];

const claimRow = body({
  claim: hash,
  /** Who claims, and their name. */
  person: agent,
  name: words,
  /** The names claimed, by the hashes under which they were brought in. */
  names: Type.Array(words),
  state: oneOf("open", "holds"),
  made: time,
  /** Until when it can be contested; an open one lapses then. */
  until: time,
  vouchers: count,
  needed: count,
  vouchedBy: Type.Array(agent),
});

export const claims = defineQuery(
  {
    name: "claims",
    summary:
      "Claims of names that imports brought in: open ones and those that hold; one person's if wanted.",
    sees: "everyone",
    params: body({ person: Type.Optional(agent), ...page }),
    answer: pageOf(claimRow, count),
    follows,
  },
  (reader, { person, after = 0, limit = limits.pageRows }) => {
    const who = person === undefined ? null : (findAgent(reader, person)?.self ?? -1);
    const rows = reader.sql
      .read(
        `SELECT n FROM people_claims WHERE n > ? AND state <> 'ended' AND (? IS NULL OR person = ?)
         ORDER BY n LIMIT ?`,
      )
      .all(after, who, who, limit + 1);
    return accepted(paged(rows, limit, ({ n }) => claimView(reader, Number(n))));
  },
);

function claimView(reading: Reading, n: number) {
  const claim = claimAt(reading, n);
  const vouchedBy = vouchersOf(reading, claim).map((member) => agentAt(reading, member).agent);
  return {
    claim: claim.claim,
    person: claim.person.person,
    name: nameOf(reading, claim.person.n).name,
    names: [...namesIn(reading, claim)],
    state: claim.state === "open" ? ("open" as const) : ("holds" as const),
    made: toTime(claim.made),
    until: toTime(claimEnds(claim)),
    vouchers: vouchedBy.length,
    needed: claimVouchersNeeded(reading, claim),
    vouchedBy,
  };
}
