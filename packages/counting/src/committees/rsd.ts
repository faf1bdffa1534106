/**
 * Random serial dictator: voters in an order drawn by a seed; each in turn seats all whom they approve, as
 * long as there are seats (then those who stand first in the file). The order of voters is ascending by
 * SHA-256 of seed, a zero byte and the voter's number from 1; seats that nobody fills go to the rest of the
 * candidates, drawn likewise by their ids.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Index } from "../core/profile.ts";
import { parameterMalformed } from "../core/refusals.ts";
import { defineRule } from "../core/rule.ts";
import { idsOf } from "../core/scores.ts";
import type { Step } from "../core/steps.ts";
import { orderOfSeed } from "../core/ties.ts";

export const rsd = defineRule({
  name: "rsd",
  title: "Random Serial Dictator",
  takes: "approval",
  fills: "many",
  weights: false,
  parameters: {
    seed: { type: "text", default: "", help: "Words that draw the order of the voters; needed." },
  },
  arithmetic: "none but SHA-256",
  references: ["Lackner and Maly, Approval-Based Shortlisting and committees: abcvoting's rsd"],
  count({ profile, seats, parameters }) {
    if (parameters.seed === "")
      return refused(parameterMalformed("seed=: expected words that draw the order", "seed"));
    const voters = profile.ballots.flatMap(({ approved, count }) =>
      Array.from({ length: count }, () => approved.toSorted((a, b) => a - b)),
    );
    const order = orderOfSeed(
      parameters.seed,
      voters.map((_, at) => String(at + 1)),
    );
    const taken = new Set<Index>();
    const steps: Step[] = [];
    for (const voter of order) {
      if (taken.size === seats) break;
      const fresh = (voters[Number(voter) - 1] ?? []).filter((index) => !taken.has(index));
      const seated = fresh.slice(0, seats - taken.size);
      for (const index of seated) taken.add(index);
      const who = idsOf(profile.candidates, seated);
      if (who.length > 0) steps.push({ type: "elected", who, why: `approved by voter ${voter}` });
    }
    const ids = profile.candidates.map(({ id }) => id);
    const place = new Map(orderOfSeed(parameters.seed, ids).map((id, at) => [id, at]));
    const rest = ids
      .filter((_, index) => !taken.has(index))
      .toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))
      .slice(0, seats - taken.size);
    if (rest.length > 0) steps.push({ type: "elected", who: rest, why: "drawn by the seed" });
    const winners = [...idsOf(profile.candidates, [...taken]), ...rest];
    return accepted({ winners, rounds: [{ round: 1, steps }] });
  },
});
