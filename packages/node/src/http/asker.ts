/** Who asks: found from a request in this one place, and handed to everything that is read for it. */

import { keeper, stranger, visitor, type Asker, type Audience } from "@plenty/rules";
import type { Refusal } from "@plenty/kernel";
import type { Commons } from "../commons.ts";
import { hostBusy, rebuilding } from "../refusals.ts";
import type { Session } from "./sessions.ts";

/** Who asks, and by which session they are known. */
export interface Asking {
  readonly asker: Asker;
  readonly session: Session | undefined;
}

/** Who holds a device's key, or why that is not known now. */
export interface Standing {
  readonly asker: Asker;
  readonly unknown?: Refusal;
}

type Group = Pick<Commons, "id" | "read" | "size" | "isOpen" | "rebuilding">;

/** What was found of devices in a group after so many entries. */
interface Found {
  readonly size: number;
  readonly askers: Map<string, Asker>;
}

const found = new WeakMap<object, Found>();
/** Devices remembered of a group. */
const MOST = 1_000;

/**
 * Who holds a device's key in a group now, and what they may see; of no key, what anybody may. While the state
 * is made anew nobody's standing is known: then only what an open group shows to all is shown, and what else there
 * is was refused for a while, not for good. A state that is behind may not know that the group has closed, so whether
 * it is open is asked of the log, each time.
 */
export async function standingOf(commons: Group, key: string | undefined): Promise<Standing> {
  const standing = await standingIn(commons, key);
  return commons.isOpen ? standing : { ...standing, asker: withinClosed(standing.asker) };
}

/** True if a group has closed to somebody who could see more when they asked. */
export function hasClosedTo(asker: Asker, commons: Pick<Commons, "isOpen">): boolean {
  return !commons.isOpen && seesLess(withinClosed(asker), asker);
}

/** Of a closed group members see what is theirs, others who joined what is told to people, and nobody else a thing. */
function withinClosed(asker: Asker): Asker {
  if (asker.sees.includes("members")) return asker;
  const { person } = asker;
  return person === undefined ? stranger : { person, sees: asker.sees.filter(isForPeople) };
}

const isForPeople = (audience: Audience): boolean => audience === "people";

/** True of somebody who is another than before, or among fewer. */
export function seesLess(now: Asker, before: Asker): boolean {
  return (
    now.person !== before.person || before.sees.some((audience) => !now.sees.includes(audience))
  );
}

async function standingIn(commons: Group, key: string | undefined): Promise<Standing> {
  const size = commons.size();
  const known = found.get(commons);
  const kept = known?.size === size ? known : { size, askers: new Map<string, Asker>() };
  if (kept !== known) found.set(commons, kept);
  const before = kept.askers.get(key ?? "");
  if (before !== undefined) return { asker: before };
  const params = key === undefined ? {} : { key };
  const question = { asker: keeper, room: "standing", query: "of-key", params };
  const answer = await commons.read(question);
  const isKnown = answer.ok && answer.value.asOf >= size;
  const unknown = answer.ok ? behind(commons) : answer.refusal;
  const why = isKnown || key === undefined ? {} : { unknown };
  if (!answer.ok) return { asker: visitor, ...why };
  const asker = askerIn(answer.value.json);
  // a state that lags behind the log may not know of a welcome that is entered
  if (isKnown && kept.askers.size < MOST) kept.askers.set(key ?? "", asker);
  return asker.person === undefined ? { asker, ...why } : { asker };
}

function behind(commons: Group): Refusal {
  const progress = commons.rebuilding();
  return progress === undefined
    ? hostBusy("Its state is behind its log.")
    : rebuilding({ done: progress.done, of: progress.of });
}

function askerIn(json: string): Asker {
  const { person, sees, teams, offices } = JSON.parse(json) as Required<Asker>; // as standing/of-key answers, but for the person
  return person === undefined ? { sees } : { person, sees, teams, offices };
}
