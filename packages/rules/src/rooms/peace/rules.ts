/**
 * Peace. Whom somebody can turn to in need acts at once, for a while and within bounds: contact between two people is
 * paused, or words are hidden. Others than they and those whom it is about look at it.
 */

import { accepted, DAY, limits, present, refused, toTime } from "@plenty/kernel";
import type { Hash, Refusal, Result } from "@plenty/kernel";
import { defineAct } from "../../engine/room.ts";
import type { ActJudgement, DueDef, Judgement, Reading } from "../../engine/room.ts";
import type { Author, BodyOf } from "../../engine/spec.ts";
import { areAbout, areErased, areKnown } from "../../services/words/index.ts";
import { countHolders, isOfficeHeld } from "../charter/index.ts";
import { authorOf, eachMember, findPerson, isOwnName, peopleRefusals } from "../people/index.ts";
import { contactsOffice, hideSpec, liftSpec, pauseSpec, reviewSpec } from "./acts.ts";
import { contactPaused, measureEnded, measureReviewed, wordsHidden, wordsShown } from "./facts.ts";
import {
  findMeasure,
  hasReviewed,
  latestAbout,
  pauseOf,
  reviewsOf,
  writeEnd,
  writeMeasure,
} from "./measures.ts";
import type { Ending, Measure, Subject } from "./measures.ts";
import { peaceRefusals } from "./refusals.ts";

/** What falls due under the id of a measure. */
const due = "measure";

const pauseRefusals = [
  peaceRefusals.contactsTooFew,
  peaceRefusals.twoNeeded,
  peopleRefusals.personUnknown,
  peopleRefusals.theyLeft,
  peaceRefusals.ownAffair,
  peaceRefusals.measureRecent,
];

export const pause = defineAct(pauseSpec, pauseRefusals, (act) => {
  const tooFew = refuseFew(act);
  if (tooFew !== undefined) return tooFew;
  if (act.body.one === act.body.other) return peaceRefusals.twoNeeded();
  const one = findWhom(act, "one");
  if (!one.ok) return one.refusal;
  const other = findWhom(act, "other");
  if (!other.ok) return other.refusal;
  const subject = pauseOf(one.value.n, other.value.n);
  if (isAbout(act, subject, authorOf(act).n)) return peaceRefusals.ownAffair();
  const refusal = refuseRecent(act, subject);
  if (refusal !== undefined) return refusal;
  const begun = begin(act, subject);
  act.fact(contactPaused, { ...begun, one: one.value.person, other: other.value.person });
  return undefined;
});

/** Contact is paused between people who are there. */
function findWhom(
  act: ActJudgement<BodyOf<typeof pauseSpec>>,
  field: "one" | "other",
): Result<Author, Refusal> {
  const person = act.body[field];
  const found = findPerson(act, person);
  if (found === undefined) return refused(peopleRefusals.personUnknown({ person }, field));
  return found.left ? refused(peopleRefusals.theyLeft({ person }, field)) : accepted(found);
}

const hideRefusals = [
  peaceRefusals.contactsTooFew,
  peopleRefusals.wordsUnknown,
  peopleRefusals.erasedBefore,
  peaceRefusals.nameStays,
  peaceRefusals.ownAffair,
  peaceRefusals.measureRecent,
];

export const hide = defineAct(hideSpec, hideRefusals, (act) => {
  const { hide: hidden } = act.body;
  const tooFew = refuseFew(act);
  if (tooFew !== undefined) return tooFew;
  if (!areKnown(act, hidden)) return peopleRefusals.wordsUnknown({ words: hidden }, "hide");
  if (areErased(act, hidden)) return peopleRefusals.erasedBefore({ words: hidden }, "hide");
  if (isOwnName(act, hidden)) return peaceRefusals.nameStays();
  const subject = { kind: "hide", hidden } as const;
  if (isAbout(act, subject, authorOf(act).n)) return peaceRefusals.ownAffair();
  const refusal = refuseRecent(act, subject);
  if (refusal !== undefined) return refusal;
  const readers = `office:${contactsOffice}`;
  act.fact(wordsHidden, { ...begin(act, subject), hidden, readers });
  return undefined;
});

/** A single safe contact would be judge alone. */
function refuseFew(reading: Reading): Refusal | undefined {
  const needed = limits.safeContacts;
  return countHolders(reading, contactsOffice) < needed
    ? peaceRefusals.contactsTooFew({ needed })
    : undefined;
}

/** True if a measure is about somebody. */
function isAbout(reading: Reading, subject: Subject, person: number): boolean {
  if (subject.kind === "hide") return areAbout(reading, subject.hidden, person);
  return subject.one === person || subject.other === person;
}

/** The same again only after a while; or once more, after members said that it stands. */
function refuseRecent(act: Judgement, subject: Subject): Refusal | undefined {
  const latest = latestAbout(act, subject);
  if (latest === undefined || goesOn(act, latest) || wasLifted(act, latest)) return undefined;
  const from = (latest.ended ?? latest.until) + limits.measureRestMs;
  return act.at < from ? peaceRefusals.measureRecent({ from: toTime(from) }) : undefined;
}

/** True of what was upheld and has just run out: it can be done once more. */
function goesOn({ at }: Judgement, { upheld, renewed, ended, how }: Measure): boolean {
  return upheld && !renewed && how === "time" && ended !== undefined && at < ended + DAY;
}

/** True of what a safe contact ended early: within its time it can be begun again, for what is left of it. */
function wasLifted({ at }: Judgement, { how, until }: Measure): boolean {
  return how === "lifted" && at < until;
}

/** Begins a measure; what every fact of it tells. */
function begin(act: ActJudgement<{ readonly reason?: Hash }>, subject: Subject) {
  const latest = latestAbout(act, subject);
  const { n: by, person } = authorOf(act);
  const isAgain = latest !== undefined && wasLifted(act, latest);
  const until = isAgain ? latest.until : act.at + limits.measureMs;
  const renewed = latest !== undefined && (goesOn(act, latest) || (isAgain && latest.renewed));
  writeMeasure(act, { subject, by, reason: act.body.reason, until, renewed });
  act.schedule({ at: until, due, key: act.id });
  return { measure: act.id, until: toTime(until), by: person };
}

const liftRefusals = [
  peaceRefusals.measureUnknown,
  peaceRefusals.measureOver,
  peaceRefusals.ownAffair,
];

export const lift = defineAct(liftSpec, liftRefusals, (act) => {
  const measure = findMeasure(act, act.body.measure);
  if (measure === undefined) return peaceRefusals.measureUnknown();
  if (measure.ended !== undefined) return peaceRefusals.measureOver();
  if (isAbout(act, measure.subject, authorOf(act).n)) return peaceRefusals.ownAffair();
  end(act, measure, "lifted");
  return undefined;
});

const reviewRefusals = [
  peaceRefusals.measureUnknown,
  peaceRefusals.measureOver,
  peaceRefusals.ownAffair,
  peaceRefusals.reviewedBefore,
];

export const review = defineAct(reviewSpec, reviewRefusals, (act) => {
  const measure = findMeasure(act, act.body.measure);
  if (measure === undefined) return peaceRefusals.measureUnknown();
  if (measure.ended !== undefined || measure.upheld) return peaceRefusals.measureOver();
  const { n: person, person: by } = authorOf(act);
  if (!mayReview(act, measure, person)) return peaceRefusals.ownAffair();
  if (hasReviewed(act, measure, person)) return peaceRefusals.reviewedBefore();
  const { stands } = act.body;
  const insert = act.sql.write(
    "INSERT INTO peace_reviews (measure, person, stands) VALUES (?, ?, ?)",
  );
  insert.run(measure.n, person, stands ? 1 : 0);
  const said = reviewsOf(act, measure);
  act.fact(measureReviewed, { measure: measure.measure, by, stands, ...said });
  const needed = countReviewers(act, measure);
  if (said.lifting >= needed) end(act, measure, "review");
  else if (said.standing >= needed) uphold(act, measure);
  return undefined;
});

/** True of members whom it is not about, and who are no safe contacts. */
export function mayReview(reading: Reading, { subject, by }: Measure, person: number): boolean {
  if (by === person || isOfficeHeld(reading, contactsOffice, person)) return false;
  return !isAbout(reading, subject, person);
}

/** How many decide: three, or all who may where they are fewer. */
function countReviewers(reading: Reading, measure: Measure): number {
  let n = 0;
  for (const person of eachMember(reading)) {
    if (mayReview(reading, measure, person)) n += 1;
    if (n === limits.reviewers) break;
  }
  return n;
}

function uphold({ sql }: Judgement, { n }: Measure): void {
  sql.write("UPDATE peace_measures SET upheld = 1 WHERE n = ?").run(n);
}

function end(judgement: Judgement, measure: Measure, how: Ending): void {
  if (how !== "time") judgement.unschedule({ due, key: measure.measure });
  writeEnd(judgement, measure, how);
  judgement.fact(measureEnded, { measure: measure.measure, how });
  if (measure.subject.kind === "hide") {
    judgement.fact(wordsShown, { shown: measure.subject.hidden });
  }
}

/** Falls due 14 days after a measure began. */
export const measure: DueDef = {
  facts: [measureEnded, wordsShown],
  settle(judgement, key: Hash) {
    end(judgement, present(findMeasure(judgement, key), "what ends was begun"), "time");
  },
};
