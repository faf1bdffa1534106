/**
 * Flows that answer others: a gain that is sent back, and what was told wrongly put right. Nothing is edited: each is
 * a flow of its own that names the one it is about, and never takes back more than that one moved.
 */

import { limits } from "@plenty/kernel";
import type { Hash, Refusal } from "@plenty/kernel";
import type { Judgement, Reading } from "../../engine/room.ts";
import type { Side } from "./accounts.ts";
import type { Flow, Giving } from "./checks.ts";
import { flowBecause } from "./flow.ts";
import { answersTo, flowNamed, holderOf } from "./journal.ts";
import type { NamedFlow } from "./journal.ts";
import { economyRefusals } from "./refusals.ts";

/** The bounds of both sides, by what they were in the flow that is answered. */
export interface Answering extends Pick<Flow, "measure" | "consents" | "name" | "note"> {
  /** Name of the flow that is answered. */
  readonly flow: Hash;
  /** Whoever received, and gives back. */
  readonly provider: Side;
  readonly receiver: Side;
  readonly fields: Giving["fields"] & { readonly flow: string };
}

/** Sends a gain back, within 14 days and as much of it as was not taken back already. */
export function sendBack(judgement: Judgement, answering: Answering): Refusal | undefined {
  const { flow: name, fields, provider, receiver } = answering;
  const gain = flowNamed(judgement, name);
  if (gain === undefined) return economyRefusals.flowUnknown("", fields.flow);
  const { resource, n, answers, corrects, at } = gain;
  const isTheirs = isBetween(judgement, gain, { from: receiver, to: provider });
  if (answers !== undefined || corrects !== undefined || !isTheirs) {
    return economyRefusals.noGain("", fields.flow);
  }
  if (at + limits.silenceMs < judgement.at) return economyRefusals.gainKept("", fields.flow);
  const before = answersTo(judgement, n);
  const quantity = leftOfFlow(gain, before);
  const isBack = quantity === 0 || before.some((each) => each.answers === n);
  if (isBack) return economyRefusals.takenBack("", fields.flow);
  const flowing: Flow = { ...answering, action: "transfer", resource, quantity };
  return flowBecause(judgement, flowing, { answers: n });
}

export interface Correcting extends Answering {
  readonly quantity: number;
}

/**
 * Puts right what a flow told wrongly, between the same two: back where it told too much, and never more than is left
 * of it; on where it told too little. What errs again is corrected by naming the same first flow.
 */
export function correct(judgement: Judgement, correcting: Correcting): Refusal | undefined {
  const wrong = flowNamed(judgement, correcting.flow);
  if (wrong === undefined) return economyRefusals.flowUnknown("", correcting.fields.flow);
  const refusal = refuseCorrection(judgement, correcting, wrong);
  if (refusal !== undefined) return refusal;
  const flowing: Flow = { ...correcting, action: "transfer", resource: wrong.resource };
  return flowBecause(judgement, flowing, { corrects: wrong.n });
}

function refuseCorrection(
  judgement: Judgement,
  { fields, provider, receiver, quantity, measure }: Correcting,
  wrong: NamedFlow,
): Refusal | undefined {
  const isBack = isBetween(judgement, wrong, { from: receiver, to: provider });
  const isOn = isBetween(judgement, wrong, { from: provider, to: receiver });
  if (!isBack && !isOn) return economyRefusals.sidesOther("", fields.flow);
  const isAnswer = wrong.answers !== undefined || wrong.corrects !== undefined;
  if (isAnswer) return economyRefusals.correctTheFirst("", fields.flow);
  const answers = answersTo(judgement, wrong.n);
  if (answers.length >= limits.correctionsPerFlow) {
    return economyRefusals.correctedOften("", fields.flow);
  }
  const left = leftOfFlow(wrong, answers);
  if (!isBack || quantity <= left) return undefined;
  return economyRefusals.moreThanMoved({ left: { amount: left, ...measure } }, fields.quantity);
}

/** What a flow moved, with what its corrections moved on and without what went back of it. */
export function leftOfFlow(
  { quantity, provider }: NamedFlow,
  answers: readonly NamedFlow[],
): number {
  const signed = answers.map((each) => (each.provider === provider ? 1 : -1) * each.quantity);
  return signed.reduce((sum, change) => sum + change, quantity);
}

interface Ends {
  readonly from: Side;
  readonly to: Side;
}

/** True if a flow went from the one to the other. */
function isBetween(reading: Reading, { provider, receiver }: NamedFlow, { from, to }: Ends) {
  return holderOf(reading, provider) === from.agent && holderOf(reading, receiver) === to.agent;
}
