/** Thanking: words alone, which are in no sum and no plot; who is thanked says whether others read them. */

import { toTime } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { accepted, refused } from "@plenty/kernel";
import { defineAct } from "../../../engine/room.ts";
import type { Judgement, Reading } from "../../../engine/room.ts";
import type { Author } from "../../../engine/spec.ts";
import { peaceRefusals, pauseBetween } from "../../peace/index.ts";
import { authorOf, findPerson, peopleRefusals } from "../../people/index.ts";
import { contributionRefusals } from "../refusals.ts";
import { seeThanksSpec, thankSpec } from "../thanks-acts.ts";
import { thanksGiven, thanksHidden, thanksSeen, thanksShown } from "../thanks-facts.ts";
import { thanksRefusals } from "../thanks-refusals.ts";
import { answerOf, countHiding, findThanks, writeAnswer, writeThanks } from "../thanks.ts";
import { findTold } from "./told.ts";

const thankRefused = [
  peopleRefusals.personUnknown,
  contributionRefusals.agentTwice,
  peopleRefusals.theyLeft,
  thanksRefusals.thanksToSelf,
  peaceRefusals.contactIsPaused,
  contributionRefusals.contributionUnknown,
];

export const thank = defineAct(thankSpec, thankRefused, (act) => {
  const { item, note } = act.body;
  const by = authorOf(act);
  const found = findThanked(act, by);
  if (!found.ok) return found.refusal;
  const told = item === undefined ? undefined : findTold(act, item);
  if (item !== undefined && told === undefined)
    return contributionRefusals.contributionUnknown({ item }, "item");
  const to = found.value;
  writeThanks(act, { by: by.n, to: to.map(({ n }) => n), item, note });
  const what = item === undefined ? {} : { item };
  const thanked = to.map(({ person }) => person);
  act.fact(thanksGiven, { thanks: act.id, by: by.person, to: thanked, ...what, note });
  return undefined;
});

/** Those who are thanked; the refusal of the first who cannot be. */
function findThanked(
  act: Judgement & { readonly body: { readonly to: readonly string[] } },
  by: Author,
): Result<readonly Author[], Refusal> {
  const found = new Map<string, Author>();
  for (const [i, person] of act.body.to.entries()) {
    const one = findPerson(act, person);
    if (one === undefined) return refused(peopleRefusals.personUnknown({ person }, `to.${i}`));
    const refusal = found.has(person)
      ? contributionRefusals.agentTwice("", `to.${i}`)
      : refuseThanked(act, { one, by, field: `to.${i}` });
    if (refusal !== undefined) return refused(refusal);
    found.set(person, one);
  }
  return accepted([...found.values()]);
}

interface Thanking {
  readonly one: Author;
  readonly by: Author;
  readonly field: string;
}

function refuseThanked(reading: Reading, { one, by, field }: Thanking): Refusal | undefined {
  const { person } = one;
  if (one.left) return peopleRefusals.theyLeft({ person }, field);
  if (one.n === by.n) return thanksRefusals.thanksToSelf("", field);
  const paused = pauseBetween(reading, by.n, one.n);
  if (paused === undefined) return undefined;
  return peaceRefusals.contactIsPaused({ until: toTime(paused.until) }, field);
}

const seeRefused = [
  thanksRefusals.thanksUnknown,
  thanksRefusals.notThanked,
  thanksRefusals.saidBefore,
];

export const seeThanks = defineAct(seeThanksSpec, seeRefused, (act) => {
  const { thanks, shown } = act.body;
  const by = authorOf(act);
  const found = findThanks(act, thanks);
  if (found === undefined) return thanksRefusals.thanksUnknown({ thanks });
  const answer = answerOf(act, found, by.n);
  if (answer === undefined) return thanksRefusals.notThanked();
  if (answer.shown === shown) return thanksRefusals.saidBefore();
  const before = countHiding(act, found);
  writeAnswer(act, found, { person: by.n, shown });
  act.fact(thanksSeen, { thanks, by: by.person, shown });
  const after = countHiding(act, found);
  if (before === 0 && after > 0)
    act.fact(thanksHidden, { thanks, hidden: found.note, readers: "parties" });
  if (before > 0 && after === 0) act.fact(thanksShown, { thanks, shown: found.note });
  return undefined;
});
