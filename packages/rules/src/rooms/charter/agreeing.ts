/** Agreeing: members propose changes of the charter and agree to them; what enough agree to comes about. */

import { DAY, limits, present, toTime } from "@plenty/kernel";
import type { Hash, Millis, Refusal } from "@plenty/kernel";
import { defineAct } from "../../engine/room.ts";
import type { ActJudgement, DueDef, Judgement, Reading } from "../../engine/room.ts";
import type { BodyOf, SettingDef } from "../../engine/spec.ts";
import { agentAt } from "../../services/economy/index.ts";
import { settingChanged } from "../../services/settings/facts.ts";
import { readSetting, refuseSetting, settingsRefused } from "../../services/settings/index.ts";
import { authorOf, countMembers } from "../people/index.ts";
import {
  agreeSpec,
  noticeSetting,
  proposeSpec,
  silenceSetting,
  whatFollows,
  withdrawSpec,
} from "./agreeing-acts.ts";
import {
  agreementTakenBack,
  charterChanged,
  proposalAgreed,
  proposalFailed,
  proposalLapsed,
  proposalMade,
  proposalOvertaken,
  proposalPassed,
  proposalTookEffect,
  proposalWithdrawn,
} from "./agreeing-facts.ts";
import { agreeingRefusals } from "./agreeing-refusals.ts";
import { changeCharter } from "./change.ts";
import { actsOf, foreseeActs, writeActs } from "./enacting.ts";
import {
  changesOf,
  comingValue,
  contentOf,
  countOpen,
  findAlike,
  findProposal,
  hasAgreed,
  isOwnSubject,
  moveProposal,
  presentValue,
  removeVoice,
  rivalsOf,
  tally,
  writeProposal,
  writeVoice,
} from "./proposals.ts";
import type { Change, Proposal } from "./proposals.ts";

type Propose = BodyOf<typeof proposeSpec>;

const proposeRefusals = [
  ...settingsRefused,
  agreeingRefusals.nothingChanges,
  agreeingRefusals.proposalsYours,
  agreeingRefusals.proposalsFull,
];

export const propose = defineAct(proposeSpec, proposeRefusals, (act) => {
  const wanted = wantedIn(act.body);
  const { acts = [], why } = act.body;
  const refusal = refuseWanted(act, wanted);
  if (refusal !== undefined) return refusal;
  const tooMany = refuseMany(act);
  if (tooMany !== undefined) return tooMany;
  const foreseen = foreseeActs(act, acts);
  if (!foreseen.ok) return foreseen.refusal;
  const { n: person } = authorOf(act);
  const changes = wanted.map((change) => ({ ...change, was: presentValue(act, change.subject) }));
  const qualified = acts.some((one) => act.acts.get(one.act)?.qualified === true);
  const content = contentOf(wanted, acts);
  const alike = findAlike(act, content);
  const made = writeProposal(act, { person, why, qualified, content, changes });
  writeActs(act, made, foreseen.value);
  act.schedule({ at: made.until, due: "proposal", key: made.proposal });
  act.fact(proposalMade, {
    ...told(made),
    person: agentAt(act, person).agent,
    until: toTime(made.until),
    ...(alike === undefined ? {} : { alike }),
  });
  addVoice(act, made);
  return undefined;
});

type Wanted = Omit<Change, "was">;

/** What a body would change, in the order of the names of what it changes. */
function wantedIn({ name, object, settings = {} }: Propose): readonly Wanted[] {
  const own = Object.entries({ "charter.name": name, "charter.object": object });
  return [...own, ...Object.entries(settings)].flatMap(([subject, value]) =>
    value === undefined ? [] : [{ subject, value }],
  );
}

function refuseWanted(act: ActJudgement<Propose>, wanted: readonly Wanted[]): Refusal | undefined {
  for (const { subject: name, value } of wanted) {
    const field = `settings.${name}`;
    const def = changeable(act, name);
    const isOwn = isOwnSubject(name) && act.body.settings?.[name] === undefined;
    const refusal = isOwn ? undefined : refuseSetting(def, { name, value, field });
    if (refusal !== undefined) return refusal;
  }
  if (act.body.acts !== undefined) return undefined;
  const isSo = wanted.every(({ subject, value }) => comingValue(act, subject) === value);
  return isSo ? agreeingRefusals.nothingChanges() : undefined;
}

/** A setting that is changed by agreeing. */
function changeable({ settings }: Reading, name: string): SettingDef | undefined {
  const def = settings.get(name);
  return def?.holder === "agreement" ? def : undefined;
}

function refuseMany(act: ActJudgement<Propose>): Refusal | undefined {
  const most = limits.proposalsPerMember;
  if (countOpen(act, authorOf(act).n) >= most) return agreeingRefusals.proposalsYours({ most });
  // filling it takes a third of the members: without them nothing is agreed either
  const inAll = Math.max(limits.proposals, countMembers(act));
  return countOpen(act, null) >= inAll
    ? agreeingRefusals.proposalsFull({ most: inAll })
    : undefined;
}

const agreeRefusals = [
  agreeingRefusals.proposalUnknown,
  agreeingRefusals.proposalOver,
  agreeingRefusals.agreedBefore,
];

export const agree = defineAct(agreeSpec, agreeRefusals, (act) => {
  const proposal = findProposal(act, act.body.proposal);
  if (proposal === undefined) return agreeingRefusals.proposalUnknown();
  if (proposal.state !== "open") return agreeingRefusals.proposalOver();
  const { n: person } = authorOf(act);
  if (hasAgreed(act, { n: proposal.n, person })) return agreeingRefusals.agreedBefore();
  addVoice(act, proposal);
  return undefined;
});

/** The author agrees; with that it may be enough. */
function addVoice(act: ActJudgement<unknown>, proposal: Proposal): void {
  const { n, person } = authorOf(act);
  writeVoice(act, { n: proposal.n, person: n });
  const { agreed, needed } = tally(act, proposal);
  act.fact(proposalAgreed, { ...told(proposal), person, agreed, needed });
  if (agreed < needed) return;
  act.unschedule({ due: "proposal", key: proposal.proposal });
  pass(act, proposal);
}

const withdrawRefusals = [
  agreeingRefusals.proposalUnknown,
  agreeingRefusals.proposalOver,
  agreeingRefusals.notAgreed,
];

export const withdraw = defineAct(withdrawSpec, withdrawRefusals, (act) => {
  const proposal = findProposal(act, act.body.proposal);
  if (proposal === undefined) return agreeingRefusals.proposalUnknown();
  if (proposal.state !== "open") return agreeingRefusals.proposalOver();
  const { n, person } = authorOf(act);
  if (proposal.person === n) {
    act.unschedule({ due: "proposal", key: proposal.proposal });
    moveProposal(act, proposal, { state: "withdrawn" });
    act.fact(proposalWithdrawn, { ...told(proposal), person });
    return undefined;
  }
  if (!hasAgreed(act, { n: proposal.n, person: n })) return agreeingRefusals.notAgreed();
  removeVoice(act, { n: proposal.n, person: n });
  act.fact(agreementTakenBack, { ...told(proposal), person, ...tally(act, proposal) });
  return undefined;
});

/** What enough agree to is so from now on, or is announced; whatever else is under way about the same ends. */
export function pass(judgement: Judgement, proposal: Proposal): void {
  const effect = effectOf(judgement, proposal);
  const stands =
    effect === undefined
      ? bringAbout(judgement, proposal, proposalPassed)
      : announce(judgement, proposal, effect);
  if (!stands) return;
  for (const rival of rivalsOf(judgement, proposal)) overtake(judgement, rival, proposal);
}

/** What is agreed is announced until it takes effect; false if it could not be done any more. */
function announce(judgement: Judgement, proposal: Proposal, effect: Millis): boolean {
  const { proposal: because } = proposal;
  judgement.fact(proposalPassed, { ...told(proposal), effect: toTime(effect) });
  const foreseen = judgement.rehearse({ because, acts: actsOf(judgement, proposal) });
  if (!foreseen.ok) return fail(judgement, proposal, foreseen.refusal);
  moveProposal(judgement, proposal, { state: "announced", effect });
  judgement.schedule({ at: effect, due: "effect", key: because });
  return true;
}

/** What was agreed comes about as a whole, or, where it cannot be done any more, not at all: then the answer is false. */
function bringAbout(
  judgement: Judgement,
  proposal: Proposal,
  done: typeof proposalPassed | typeof proposalTookEffect,
): boolean {
  const acts = actsOf(judgement, proposal);
  judgement.fact(done, told(proposal));
  const refusal = judgement.enact({ because: proposal.proposal, acts });
  if (refusal !== undefined) return fail(judgement, proposal, refusal);
  moveProposal(judgement, proposal, { state: "holds", effect: judgement.at });
  const changes = changesOf(judgement, proposal);
  if (changes.length > 0) changeCharter(judgement, changes);
  return true;
}

function fail(judgement: Judgement, proposal: Proposal, refusal: Refusal): false {
  const { code, title, detail } = refusal;
  moveProposal(judgement, proposal, { state: "failed", failed: { code, title, detail } });
  judgement.fact(proposalFailed, { ...told(proposal), because: code });
  return false;
}

function overtake(judgement: Judgement, rival: Proposal, by: Proposal): void {
  const due = rival.state === "open" ? "proposal" : "effect";
  judgement.unschedule({ due, key: rival.proposal });
  moveProposal(judgement, rival, { state: "overtaken" });
  judgement.fact(proposalOvertaken, { ...told(rival), by: by.proposal });
}

/** When all of it takes effect together; undefined if at once. */
function effectOf(judgement: Judgement, proposal: Proposal): Millis | undefined {
  const changes = changesOf(judgement, proposal);
  const waits = proposal.qualified || changes.some((change) => isAnnounced(judgement, change));
  if (!waits) return undefined;
  return judgement.at + readSetting(judgement, noticeSetting) * DAY;
}

function isAnnounced(reading: Reading, { subject, value }: Change): boolean {
  const announced = changeable(reading, subject)?.announced ?? "never";
  if (announced === "raised") return Number(value) > Number(presentValue(reading, subject));
  return announced === "always" && value !== presentValue(reading, subject);
}

/** What every fact of a proposal tells. */
function told({ proposal }: Pick<Proposal, "proposal">): { readonly proposal: Hash } {
  return { proposal };
}

function proposalOfKey(reading: Reading, key: string): Proposal {
  return present(findProposal(reading, key), "what falls due was proposed");
}

/** Falls due 14 days after it was proposed: it is counted once more, without those who left and those of whom nobody hears. */
export const proposalEnds: DueDef = {
  facts: [...whatFollows, proposalLapsed],
  settle: (judgement, key) => {
    const proposal = proposalOfKey(judgement, key);
    const silence = readSetting(judgement, silenceSetting) * DAY;
    const { agreed, needed } = tally(judgement, proposal, judgement.at - silence);
    if (agreed >= needed) return pass(judgement, proposal);
    moveProposal(judgement, proposal, { state: "lapsed" });
    judgement.fact(proposalLapsed, { ...told(proposal), agreed, needed });
  },
};

/** Falls due when what was announced takes effect. */
export const effect: DueDef = {
  facts: [proposalTookEffect, proposalFailed, settingChanged, charterChanged],
  settle: (judgement, key) => {
    const proposal = proposalOfKey(judgement, key);
    const acts = actsOf(judgement, proposal);
    const foreseen = judgement.rehearse({ because: proposal.proposal, acts });
    if (foreseen.ok) bringAbout(judgement, proposal, proposalTookEffect);
    else fail(judgement, proposal, foreseen.refusal);
  },
};
