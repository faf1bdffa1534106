/** How proposing, agreeing and withdrawing are told. */

import { formatMoment } from "../../../messages/format.ts";
import type { ActFact } from "@plenty/rules/contract";
import type { Teller, ToldFact } from "../../../section/tell.ts";
import { t } from "../teller-words.ts";

type Told = readonly { readonly fact: string }[];

const passed = (facts: Told) => facts.some(({ fact }) => fact === "ProposalPassed");

export const agreeingTellers: {
  readonly [A in "charter.propose" | "charter.agree" | "charter.withdraw"]: Teller<A>;
} = {
  "charter.propose": (facts, { who }) =>
    t(passed(facts) ? "entry.proposed-agreed" : "entry.proposed", { who }),
  "charter.agree": (facts, { who }) => {
    const agreed = facts.find((told) => told.fact === "ProposalAgreed");
    if (agreed === undefined) return undefined;
    if (passed(facts)) return t("entry.passed", { who });
    return t("entry.agreed", { who, n: agreed.agreed, needed: agreed.needed });
  },
  "charter.withdraw": ([told], { who }) =>
    told &&
    t(told.fact === "ProposalWithdrawn" ? "entry.withdrawn" : "entry.agreement-back", { who }),
};

type Changing = "charter.propose" | "charter.agree" | "charter.decide";
type Follows = readonly ToldFact<ActFact<Changing>>[];

/** What an agreement more, or a decision, leads to: when it is so, and what ends by it. */
function follows(facts: Follows): string | undefined {
  const agreed = facts.find((told) => told.fact === "ProposalAgreed");
  const enough = facts.find((told) => told.fact === "ProposalPassed");
  const made = facts.find((told) => told.fact === "ProposalMade");
  if (enough !== undefined) {
    const { effect } = enough;
    const by = agreed === undefined ? "decided" : "agreed";
    const so =
      effect === undefined
        ? t(`follows.${by}`)
        : t(`follows.${by}-announced`, { effect: formatMoment(effect) });
    const n = facts.filter(({ fact }) => fact === "ProposalOvertaken").length;
    return n === 0 ? so : `${so} ${t("follows.overtakes", { n })}`;
  }
  if (agreed === undefined || made === undefined) return undefined;
  if (made.alike !== undefined) return t("follows.alike");
  const { agreed: n, needed } = agreed;
  return t("follows.proposed", { n, needed, until: formatMoment(made.until) });
}

export const agreeingFollows = {
  "charter.propose": follows,
  "charter.agree": follows,
  "charter.decide": follows,
} as const;
