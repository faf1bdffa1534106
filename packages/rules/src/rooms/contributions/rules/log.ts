/** Telling what was done. Whoever tells answers for it; others confirm, or silence does after 14 days. */

import { limits, present } from "@plenty/kernel";
import type { Hash, Refusal } from "@plenty/kernel";
import { defineAct } from "../../../engine/room.ts";
import type { ActJudgement, Judgement, Reading } from "../../../engine/room.ts";
import type { Author } from "../../../engine/spec.ts";
import { agentAt, findAgent } from "../../../services/economy/index.ts";
import { authorOf, findPerson, peopleRefusals } from "../../people/index.ts";
import { findTeam, teamRefusals } from "../../teams/index.ts";
import { logSpec } from "../acts.ts";
import { contributionTold } from "../facts.ts";
import type { Item, OfTask } from "../forms.ts";
import { hoursOf, refuseHours } from "../hours.ts";
import type { Worked } from "../hours.ts";
import { contributionRefusals } from "../refusals.ts";
import { hasBegun } from "./days.ts";
import { silenceOf, writeDone, writeEntry } from "./write.ts";

/** Why a thing cannot be told, in the order in which it is asked. */
export const tellingRefusals = [
  contributionRefusals.dayInvalid,
  contributionRefusals.amountWithoutUnit,
  contributionRefusals.agentUnknown,
  peopleRefusals.theyLeft,
  contributionRefusals.agentTwice,
  teamRefusals.teamUnknown,
  contributionRefusals.dayTooLong,
];

export const log = defineAct(logSpec, tellingRefusals, (act) => {
  const { items } = act.body;
  const before: Worked[] = [];
  for (const [i, item] of items.entries()) {
    const refusal = refuseTelling(act, item, { place: `items.${i}.`, before });
    if (refusal !== undefined) return refusal;
    before.push(...workedIn(act, item));
  }
  tell(act, items);
  return undefined;
});

/** Where a thing stands in its act: what is before the names of its fields; and the hours that the act told before it. */
interface Placed {
  readonly place: string;
  readonly before: readonly Worked[];
}

/** Why a thing cannot be told; undefined if it can. */
export function refuseTelling(
  judgement: Judgement,
  item: Item,
  { place, before }: Placed,
): Refusal | undefined {
  return (
    refuseItem(judgement, item, place) ??
    refuseHours(judgement, workedIn(judgement, item), { before, place })
  );
}

function refuseItem(judgement: Judgement, item: Item, place: string): Refusal | undefined {
  if (!hasBegun(item.on, judgement.at))
    return contributionRefusals.dayInvalid({ day: item.on }, `${place}on`);
  if ((item.amount === undefined) !== (item.unit === undefined)) {
    return contributionRefusals.amountWithoutUnit("", `${place}amount`);
  }
  const field = `${place}people`;
  const unknown = item.people.find((agent) => !isSomebody(judgement, agent));
  if (unknown !== undefined) return contributionRefusals.agentUnknown({ agent: unknown }, field);
  const people = item.people.map((agent) => agentAt(judgement, numberOf(judgement, agent)).self);
  const away = item.people.find((_, i) => isAway(judgement, present(people[i], "one for each")));
  if (away !== undefined) return peopleRefusals.theyLeft({ person: away }, field);
  if (new Set(people).size < people.length) return contributionRefusals.agentTwice("", field);
  const { team } = item;
  return team === undefined || findTeam(judgement, team) !== undefined
    ? undefined
    : teamRefusals.teamUnknown({ team }, `${place}team`);
}

function workedIn(reading: Reading, item: Item): readonly Worked[] {
  return hoursOf({ ...item, people: numbersOf(reading, item) });
}

/** Tells things done, which were not refused, as the author of the act. */
export function tell(act: ActJudgement<unknown>, items: readonly ToldItem[]): void {
  const teller = authorOf(act);
  writeEntry(act, { teller: teller.n, source: null });
  for (const [position, item] of items.entries()) writeItem(act, { teller, position, item });
}

/** A thing done, and the task that it finished. */
type ToldItem = Item & { readonly task?: OfTask };

/** True of a person, and of a name that an import brought in. */
function isSomebody(reading: Reading, agent: Hash): boolean {
  const kind = findAgent(reading, agent)?.kind;
  return kind === "person" || kind === "unclaimed";
}

/** Whoever left is named for nothing from then on: they could not say that it was otherwise. */
function isAway(reading: Reading, n: number): boolean {
  return findPerson(reading, agentAt(reading, n).agent)?.left === true;
}

interface Telling {
  readonly teller: Author;
  readonly position: number;
  readonly item: ToldItem;
}

function writeItem(judgement: Judgement, { teller, position, item }: Telling): void {
  const people = numbersOf(judgement, item);
  const silence = judgement.at + limits.silenceMs;
  const team = item.team === undefined ? undefined : findTeam(judgement, item.team)?.n;
  const id = `${judgement.id}.${position}`;
  judgement.fact(contributionTold, { item: id, by: teller.person, ...item });
  const n = writeDone(judgement, { ...item, position, people, team, silence });
  judgement.schedule({ at: silence, ...silenceOf(n) });
}

function numbersOf(reading: Reading, { people }: Item): readonly number[] {
  return people.map((agent) => numberOf(reading, agent));
}

function numberOf(reading: Reading, agent: Hash): number {
  return present(findAgent(reading, agent), "people of an item were checked").n;
}
