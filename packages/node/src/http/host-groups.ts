/**
 * What a host tells of the groups that it keeps: which there are, how they stand, and which one is meant by what is
 * short on paper. That a closed group is kept here learns only who belongs to it, or keeps the host.
 */

import { keeper } from "@plenty/rules";
import type { Host } from "../host.ts";
import type { Group } from "../shelf/shelf.ts";
import { isExample } from "./example.ts";
import type { Session } from "./sessions.ts";

/** Who asks: by the keys of their session, or as whoever sits at this machine, whose folders these are. */
export interface AskingHost {
  readonly keys: Session["keys"] | undefined;
  readonly atMachine: boolean;
}

/** The groups that are shown to whoever asks; an example says that it is one, so that nobody asks each for its card. */
export function groupsOf(host: Host, { keys }: AskingHost): object {
  const shown = host.list().filter((group) => isShownTo(group, keys));
  const rows = shown.map((group) => {
    const { id, name } = group;
    return isExample(group) ? { id, name, example: true } : { id, name };
  });
  return { rows };
}

/**
 * The host answers; that some of its groups append nothing, and why, a watcher must know. Which ones, they learn of
 * those that they are shown.
 */
export function healthOf(host: Host, { keys, atMachine }: AskingHost): object {
  const { awake, stopped, rebuilding } = host.standing();
  const groups = new Map(host.list().map((group) => [group.id, group]));
  const told = (id: Group["id"]) => {
    const group = groups.get(id);
    return atMachine || (group !== undefined && isShownTo(group, keys)) ? { id } : {};
  };
  return {
    ok: true,
    commons: groups.size,
    awake,
    stopped: stopped.map(({ id, refusal: { code } }) => ({ ...told(id), code })),
    rebuilding: rebuilding.map(({ id, ...progress }) => ({ ...told(id), ...progress })),
    unopened: host.unopened.length,
    unchecked: host.unchecked().map(({ id }) => told(id)),
  };
}

/**
 * Ids that begin so, of groups in which somebody holds the key. Who has a key of a group knows that there is the
 * group; to all others it is as if it were not here.
 */
export async function idsOf(host: Host, beginning: string, key: string): Promise<object> {
  const meant = host.list().filter(({ id }) => id.startsWith(beginning));
  const ids = beginning.length < idDigits ? [] : meant.map(({ id }) => id);
  const held = await Promise.all(ids.map((id) => isHeldIn(host, id, key)));
  return { ids: ids.filter((_, at) => held[at]) };
}

/** As many digits as a spare way in has on paper. */
const idDigits = 8;

async function isHeldIn(host: Host, id: string, key: string): Promise<boolean> {
  const lease = await host.wake(id);
  if (!lease.ok) return false;
  try {
    const question = { asker: keeper, room: "people", query: "of-key", params: { key } };
    const answer = await lease.value.commons.read(question);
    return answer.ok && "person" in JSON.parse(answer.value.json);
  } finally {
    lease.value.release();
  }
}

/** Closed groups are told of to their own people; an example is there to be found. */
function isShownTo(group: Group, keys: Session["keys"] | undefined): boolean {
  return group.isOpen || keys?.has(group.id) === true || isExample(group);
}
