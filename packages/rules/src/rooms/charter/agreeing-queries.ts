/** What can be asked of agreeing: proposals with what each would change, and those that wait for somebody. */

import { accepted, limits, refused, toTime } from "@plenty/kernel";
import type { Hash } from "@plenty/kernel";
import {
  agent,
  body,
  count,
  hash,
  name,
  oneOf,
  pageOf,
  text,
  time,
  Type,
  words,
} from "../../engine/body.ts";
import { engineRefusals } from "../../engine/refusals.ts";
import { kindOf, withoutBulk } from "../../engine/fact-kinds.ts";
import { defineQuery } from "../../engine/room.ts";
import type { Reader } from "../../engine/room.ts";
import { isToldTo } from "../../engine/spec.ts";
import { findPerson, memberFacts, named, nameOf, namesOf, page, paged } from "../people/index.ts";
import { proposalFacts } from "./agreeing-facts.ts";
import { actsOf } from "./enacting.ts";
import { officeKey } from "./offices-forms.ts";
import { officeAt } from "./offices.ts";
import { agreedBy, changesOf, proposalOf, tally } from "./proposals.ts";
import type { Change, Proposal } from "./proposals.ts";

const follows = [...proposalFacts, ...memberFacts];

const states = [
  "open",
  "announced",
  "holds",
  "withdrawn",
  "lapsed",
  "overtaken",
  "failed",
] as const;
const value = Type.Union([Type.String(), Type.Integer(), Type.Boolean()]);

const proposalRow = body({
  proposal: hash,
  /** Who made it, and their name. */
  person: agent,
  name: words,
  made: time,
  /** Until when it is open. */
  until: time,
  why: Type.Optional(words),
  /** The office whose holder decided it alone. */
  office: Type.Optional(body({ office: officeKey, title: name })),
  /** Whether it takes five sixths, and is announced: it lets go of something that is kept for all. */
  qualified: Type.Boolean(),
  state: oneOf(...states),
  /** Since when it is in this state. */
  since: time,
  /** When it takes effect, or did. */
  effect: Type.Optional(time),
  /** A setting, the name of the group (`charter.name`) or its common object (`charter.object`, the hash of a text). */
  changes: Type.Array(body({ subject: Type.String(), was: value, value })),
  /** What the group is to do in its own name, in this order. */
  acts: Type.Array(
    body({
      act: Type.String(),
      body: Type.Unknown(),
      /** What would have followed from it when it was proposed. */
      facts: Type.Array(
        Type.Object({ fact: Type.String() }, { additionalProperties: Type.Unknown() }),
      ),
    }),
  ),
  /** Whom these facts name. */
  named: Type.Array(named),
  /** Texts of what is changed and done, as they are and as they would be. */
  texts: Type.Array(text),
  /** Why what was agreed could not be done. */
  failed: Type.Optional(body({ code: Type.String(), title: Type.String(), detail: Type.String() })),
  /** How many agree now, and how many must; while it is open. */
  agreed: Type.Optional(count),
  needed: Type.Optional(count),
  /** Who agreed and is not away, at most a page of them. */
  agreedBy: Type.Array(body({ agent, name: words })),
});

export const proposals = defineQuery(
  {
    name: "proposals",
    summary: "What members propose to change, the newest first: all, in one state, or one of them.",
    sees: "everyone",
    params: body({
      state: Type.Optional(oneOf(...states)),
      proposal: Type.Optional(hash),
      ...page,
    }),
    answer: pageOf(proposalRow, count),
    follows,
  },
  (reader, { state = null, proposal = null, after = 0, limit = limits.pageRows }) => {
    const read = reader.sql.read(
      `SELECT * FROM charter_proposals
       WHERE (?1 = 0 OR n < ?1) AND (?2 IS NULL OR state = ?2) AND (?3 IS NULL OR proposal = ?3)
       ORDER BY n DESC LIMIT ?4`,
    );
    const rows = read.all(after, state, proposal, limit + 1);
    return accepted(paged(rows, limit, (row) => view(reader, proposalOf(row))));
  },
);

function view(reader: Reader, proposal: Proposal) {
  const acts = actsOf(reader, proposal).map(({ facts, ...act }) => ({
    ...act,
    facts: facts.map((fact) => withoutBulk(fact, kindOf(reader, fact))),
  }));
  const told = acts.flatMap((act) => act.facts);
  const agents = new Set(told.flatMap((fact) => kindOf(reader, fact)?.agents(fact) ?? []));
  const proposer = nameOf(reader, proposal.person);
  const changes = changesOf(reader, proposal);
  return {
    proposal: proposal.proposal,
    person: proposer.agent,
    name: proposer.name,
    made: toTime(proposal.made),
    until: toTime(proposal.until),
    ...(proposal.why === undefined ? {} : { why: proposal.why }),
    ...officeOf(reader, proposal),
    qualified: proposal.qualified,
    state: proposal.state,
    since: toTime(proposal.since),
    ...(proposal.effect === undefined ? {} : { effect: toTime(proposal.effect) }),
    changes: [...changes],
    acts,
    named: [...namesOf(reader, agents)],
    texts: [
      ...textsIn(changes),
      ...told.flatMap((fact) => kindOf(reader, fact)?.beside(fact).texts ?? []),
    ],
    ...(proposal.failed === undefined ? {} : { failed: proposal.failed }),
    ...(proposal.state === "open" ? tally(reader, proposal) : {}),
    agreedBy: agreedBy(reader, proposal).map((n) => nameOf(reader, n)),
  };
}

/** A common object, as it is and as it would be, stands in a change by its hash. */
function textsIn(changes: readonly Change[]): readonly Hash[] {
  const own = changes.filter(({ subject }) => subject === "charter.object");
  return own.flatMap((change) => [String(change.was), String(change.value)]);
}

/** As whom somebody decided it, where nobody had to agree. */
function officeOf(reader: Reader, { office: n }: Proposal) {
  if (n === undefined) return {};
  const { office, title } = officeAt(reader, n);
  return { office: { office, title } };
}

export const awaiting = defineQuery(
  {
    name: "awaiting",
    summary:
      "Open proposals to which a member has not agreed, the oldest first; told to that member.",
    sees: "people",
    params: body({ person: agent, ...page }),
    answer: pageOf(proposalRow, count),
    follows,
  },
  (reader, { person, after = 0, limit = limits.pageRows }) => {
    if (!isToldTo(reader.asker, person)) return refused(engineRefusals.notYours());
    const who = findPerson(reader, person);
    const read = reader.sql.read(
      `SELECT * FROM charter_proposals p
       WHERE n > ?1 AND state = 'open' AND NOT EXISTS (
         SELECT 1 FROM charter_agreements a WHERE a.proposal = p.n AND a.person = ?2)
       ORDER BY n LIMIT ?3`,
    );
    const rows = who?.welcomed === true ? read.all(after, who.n, limit + 1) : [];
    return accepted(paged(rows, limit, (row) => view(reader, proposalOf(row))));
  },
);
