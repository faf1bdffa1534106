/** What acts of people led to, and would lead to, in sentences. */

import { claimTellers } from "./claim-tellers.ts";
import { helpedTellers } from "./helped-tellers.ts";
import { lengthOf } from "../../section/tell.ts";
import { leavingTellers } from "./leaving/tellers.ts";
import type { Follows, Tellers } from "../../section/tellers.ts";
import { t } from "./teller-words.ts";

export const tellers: Tellers<"people"> = {
  "people.join": (facts, { who, nameOf }) => {
    const by = facts.flatMap((told) =>
      told.fact === "PersonVouchedFor" || told.fact === "CameWithoutVoucher" ? [told.by] : [],
    )[0];
    if (by === undefined) return t("entry.joined", { who });
    const welcomed = facts.some(({ fact }) => fact === "PersonWelcomed");
    const fill = { who, whom: nameOf(by) };
    return t(welcomed ? "entry.joined-invited" : "entry.joined-vouched", fill);
  },
  "people.welcome": (facts, { who, nameOf }) => {
    const [first] = facts;
    if (first === undefined) return undefined;
    const welcomed = facts.some(({ fact }) => fact === "PersonWelcomed");
    return t(welcomed ? "entry.welcomed" : "entry.vouched", { who, whom: nameOf(first.person) });
  },
  ...claimTellers,
  ...leavingTellers,
  ...helpedTellers,
  "people.invite": ([invited], { who }) =>
    invited && t("entry.invited", { who, n: lengthOf(invited.invitations) }),
  "people.withdraw-invitation": ([taken], { who }) =>
    taken && t("entry.invitations-withdrawn", { who, n: lengthOf(taken.invitations) }),
  "people.add-key": ([told], { who }) => {
    if (told?.fact !== "KeyAdded") return undefined;
    return t(told.rank === "spare" ? "entry.spare-added" : "entry.device-added", { who });
  },
  "people.name-key": (_, { who }) => t("entry.device-named", { who }),
  "people.revoke-key": ([told], { who }) => {
    if (told === undefined) return undefined;
    const begun = told.fact === "KeyRemovalBegun";
    return t(begun ? "entry.device-leaving" : "entry.device-removed", { who });
  },
  "people.cancel-key-change": (_, { who }) => t("entry.device-change-cancelled", { who }),
  "people.name-guardians": (_, { who }) => t("entry.guardians", { who }),
  "people.re-enter": ([told], { who, nameOf }) =>
    told === undefined ? undefined : t("entry.re-entry", { who, whom: nameOf(told.person) }),
  "people.recover": ([told], { who, nameOf }) =>
    told === undefined ? undefined : t("entry.recovery", { who, whom: nameOf(told.person) }),
  "people.erase-words": ([told], { who }) =>
    told && t("entry.erased", { who, n: lengthOf(told.words) }),
  "people.introduce": ([told], { who }) =>
    told && t(told.about === undefined ? "entry.unintroduced" : "entry.introduced", { who }),
};

export const follows: Follows<"people"> = {
  "people.erase-words": ([told]) => told && t("erase.follows"),
  "people.add-person": (facts) => {
    const n = facts.filter(({ fact }) => fact === "CameWithoutVoucher").length;
    return n === 0 ? undefined : t("add.without-welcome", { n });
  },
  "people.welcome": (facts, { nameOf }) => {
    const [first] = facts;
    if (first === undefined) return undefined;
    const welcomed = facts.some(({ fact }) => fact === "PersonWelcomed");
    const key = welcomed ? "people.follows-member" : "people.follows-more";
    return t(key, { name: nameOf(first.person) });
  },
};
