/** Facts of agreeing: what was proposed, who agreed, what came of it, and what the charter is from then on. */

import { agent, body, count, hash, name, naming, text, time, Type } from "../../engine/body.ts";
import { defineFact } from "../../engine/spec.ts";

const proposal = naming("proposal", "birch");

export const proposalMade = defineFact(
  "ProposalMade",
  "{person} proposes a change of the charter, open until {until}[, the same as {alike}]",
  body({
    proposal,
    person: agent,
    until: time,
    /** An open proposal of the same: whoever wants it agrees to that. */
    alike: Type.Optional(proposal),
  }),
);

export const proposalAgreed = defineFact(
  "ProposalAgreed",
  "{person} agrees; {agreed} of {needed} have",
  body({ proposal, person: agent, agreed: count, needed: count }),
);

export const agreementTakenBack = defineFact(
  "AgreementTakenBack",
  "{person} agrees no longer; {agreed} of {needed} do",
  body({ proposal, person: agent, agreed: count, needed: count }),
);

/** Enough have agreed; it takes effect with this entry unless a time is said. */
export const proposalPassed = defineFact(
  "ProposalPassed",
  "the proposal is agreed[, and takes effect at {effect}]",
  body({ proposal, effect: Type.Optional(time) }),
);

/** What was announced is so from now on. */
export const proposalTookEffect = defineFact(
  "ProposalTookEffect",
  "what was agreed and announced takes effect",
  body({ proposal }),
);

/** What was agreed could not be done any more, and nothing of it was. */
export const proposalFailed = defineFact(
  "ProposalFailed",
  "what was agreed cannot be done as things stand now, and nothing of it is",
  body({ proposal, because: Type.String() }),
);

export const proposalWithdrawn = defineFact(
  "ProposalWithdrawn",
  "{person} withdraws the proposal",
  body({ proposal, person: agent }),
);

export const proposalLapsed = defineFact(
  "ProposalLapsed",
  "the proposal lapses: {agreed} of {needed} agreed",
  body({ proposal, agreed: count, needed: count }),
);

/** Another proposal about the same was agreed: who agreed to this one did not know that. */
export const proposalOvertaken = defineFact(
  "ProposalOvertaken",
  "the proposal ends, because {by}, about the same, is agreed",
  body({ proposal, by: proposal }),
);

/** What a group is called and for, and what newcomers affirm from now on. */
export const charterChanged = defineFact(
  "CharterChanged",
  "the charter of {name} is another from now on",
  body({ name, object: text, charter: hash }),
);

/** Every fact that a proposal gives, from its making to what came of it. */
export const proposalFacts = [
  proposalMade,
  proposalAgreed,
  agreementTakenBack,
  proposalPassed,
  proposalTookEffect,
  proposalFailed,
  proposalWithdrawn,
  proposalLapsed,
  proposalOvertaken,
] as const;
