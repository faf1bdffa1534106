/**
 * `bench -- rules`: what the rules cost where many people belong. A group of 10,000 members agrees to a change; what is
 * timed is the act by which it is enough, which counts them all and changes what is agreed, beside the acts before it.
 * Then acts on the journal of a small group and of a large one, and how long it takes to follow what was made of what.
 */

import { DatabaseSync } from "node:sqlite";
import { present } from "@plenty/kernel";
import { signAct } from "@plenty/client";
import { createEngine, schema } from "@plenty/rules";
import { agreeSpec, proposeSpec } from "@plenty/rules/rooms/charter/acts";
import type { BodyOf } from "@plenty/rules/spec";
import { median, quantile, rounded } from "./lib/figures.ts";
import type { Bench, Figures } from "./lib/figures.ts";
import { makeCrowd } from "./rules/crowd.ts";
import type { Crowd, Member } from "./rules/crowd.ts";
import { timeFollowing } from "./rules/following.ts";
import { createFold } from "./rules/fold.ts";
import type { Fold } from "./rules/fold.ts";
import { growJournal, timeActs } from "./rules/journal.ts";

export const rules: Bench = {
  title: "the rules in a group of many members",
  words: {
    members: "members of the group",
    needed: "who must agree",
    last_ms: "the act by which it is enough, in milliseconds: the median of all proposals",
    last_worst_ms: "the slowest of these",
    other_ms: "an act by which one more agrees, half of all",
    last_of_other: "how many of the others the last one costs",
    small: "members of the small group, who moved credit ten times as often",
    large: "members of the large one, likewise",
    transfer_us:
      "one gives something to another; µs in the small group, then in the large one, half of all",
    correct_us: "some of it goes back, because too much was told",
    send_back_us: "the rest of it is sent back",
    hold_us: "something is held for another",
    release_us: "it is given to them",
    let_go_held_us: "something is held once more",
    let_go_us: "the other does without it",
    journal_factor:
      "how much more the kind of act costs there that grew most: the middle of all of a kind",
    followed: "flows in a journal of things made of others",
    follow_told: "flows that one of them leads to, half of all and most of all that are told",
    follow_back_ms: "following one back, half of all and 95 of 100, in milliseconds",
    follow_forth_ms: "following one forth, likewise",
  },
  run,
};

const MEMBERS = 10_000;

/** What is proposed, one after the other: settings at once, the name, and what the group does itself. */
const proposals: readonly BodyOf<typeof proposeSpec>[] = [
  { settings: { "credit.opener": "members" } },
  { name: "Birch Lane" },
  { settings: { "credit.opener": "founders", "people.welcome": "two-vouchers" } },
  { acts: [opening("HOUR")] },
  { name: "Clover Lane", acts: [opening("LEAF")] },
];

function opening(code: string) {
  const body = { name: `Lane ${code}`, code, decimals: 2, floor: -10_000 };
  return { act: "credit.open-currency", body };
}

async function run({ full, tell }: Parameters<Bench["run"]>[0]): Promise<Figures> {
  const agreed = await timeAgreeing(tell);
  return { ...agreed, ...timeJournals({ full, tell }), ...timeTraces(tell) };
}

/** Acts on journals: a thousand members, and as many as a city has, or a tenth of that. */
function timeJournals({ full, tell }: Parameters<Bench["run"]>[0]): Figures {
  const [small, large] = [1_000, full ? 1_000_000 : 100_000];
  const [few, many] = [small, large].map((members) => {
    tell(`a journal of ${members} members and ${10 * members} flows`);
    const grown = growJournal(members);
    const times = timeActs(grown);
    grown.db.close();
    return times;
  });
  const kinds = Object.keys(few ?? {});
  const pairs = kinds.map(
    (kind) => [few?.[kind] ?? Number.NaN, many?.[kind] ?? Number.NaN] as const,
  );
  const shown = kinds.map((kind, i): [string, string] => [`${kind}_us`, pair(pairs[i] ?? [0, 0])]);
  const factor = Math.max(...pairs.map(([before, after]) => after / before));
  return { small, large, ...Object.fromEntries(shown), journal_factor: rounded(factor) };
}

function timeTraces(tell: (words: string) => void): Figures {
  tell("a journal of things made of others");
  const { flows, told, back, forth } = timeFollowing();
  return {
    followed: flows,
    follow_told: pair(told),
    follow_back_ms: pair(back),
    follow_forth_ms: pair(forth),
  };
}

function pair([one, other]: readonly [number, number]): string {
  return `${rounded(one)}, ${rounded(other)}`;
}

async function timeAgreeing(tell: (words: string) => void): Promise<Figures> {
  const db = new DatabaseSync(":memory:");
  for (const statements of schema) db.exec(statements);
  const fold = createFold(db, createEngine(db));
  tell(`${MEMBERS} members join`);
  const crowd = await makeCrowd(fold, MEMBERS);
  const needed = Math.ceil((2 * MEMBERS) / 3);
  const seen: { readonly last: number[]; readonly others: number[] } = { last: [], others: [] };
  for (const [i, proposal] of proposals.entries()) {
    tell(`proposal ${i + 1} of ${proposals.length}`);
    const times = await agreeing({ fold, crowd, needed }, proposal);
    seen.last.push(present(times.at(-1), "somebody agreed last"));
    seen.others.push(...times.slice(0, -1));
  }
  db.close();
  const [last, other] = [median(seen.last), median(seen.others)];
  return {
    members: MEMBERS,
    needed,
    last_ms: rounded(last),
    last_worst_ms: rounded(quantile(seen.last, 1)),
    other_ms: rounded(other),
    last_of_other: rounded(last / other),
  };
}

interface Agreeing {
  readonly fold: Fold;
  readonly crowd: Crowd;
  readonly needed: number;
}

/** Milliseconds of each agreement, in their order; with the last one it is enough. */
async function agreeing(
  { fold, crowd, needed }: Agreeing,
  body: BodyOf<typeof proposeSpec>,
): Promise<readonly number[]> {
  const [first, ...others] = crowd.members.slice(0, needed);
  const by = (member: Member) => ({ ...member, commons: crowd.commons, now: fold.now() });
  const proposer = present(first, "somebody proposes");
  const proposed = fold.take(await signAct({ ...by(proposer), spec: proposeSpec, body }));
  const agree = { spec: agreeSpec, body: { proposal: proposed.id } };
  const times: number[] = [];
  let last: readonly string[] = [];
  for (const member of others) {
    const taken = fold.take(await signAct({ ...by(member), ...agree }));
    times.push(taken.ms);
    last = taken.facts;
  }
  if (!last.includes("ProposalPassed")) throw new Error("what enough agreed to did not pass");
  return times;
}
