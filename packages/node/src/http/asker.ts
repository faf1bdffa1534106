/** Who asks: found from a request in this one place, and handed to everything that is read for it. */

import { IncomingMessage } from "node:http";
import { keeper, stranger, visitor, type Asker, type Audience } from "@plenty/rules";
import type { Context } from "hono";
import type { Commons } from "../commons.ts";
import type { Session } from "./sessions.ts";

/** Who asks, and by which session they are known. */
export interface Asking {
  readonly asker: Asker;
  readonly session: Session | undefined;
}

type Standing = Pick<Commons, "id" | "read" | "size" | "isOpen">;

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
 * is made anew nobody's standing is known: then only what an open group shows to all is shown.
 */
export async function standingOf(commons: Standing, key: string | undefined): Promise<Asker> {
  const size = commons.size();
  const known = found.get(commons);
  const kept = known?.size === size ? known : { size, askers: new Map<string, Asker>() };
  if (kept !== known) found.set(commons, kept);
  const before = kept.askers.get(key ?? "");
  if (before !== undefined) return before;
  const params = key === undefined ? {} : { key };
  const question = { asker: keeper, room: "people", query: "standing", params };
  const answer = await commons.read(question);
  if (!answer.ok) return commons.isOpen ? visitor : stranger;
  const asker = askerIn(answer.value.json);
  // a state that lags behind the log may not know of a welcome that is entered
  if (answer.value.asOf >= size && kept.askers.size < MOST) kept.askers.set(key ?? "", asker);
  return asker;
}

function askerIn(json: string): Asker {
  const { person, sees } = JSON.parse(json) as { person?: string; sees: Audience[] }; // as people/standing answers
  return person === undefined ? { sees } : { person, sees };
}
/** From where a request comes, by which visitors are told apart; behind a proxy all come from there. */
export function addressOf({ env }: Context): string {
  const incoming: unknown = env?.incoming;
  return (incoming instanceof IncomingMessage && incoming.socket.remoteAddress) || "this process";
}

/**
 * By whose name foundings are counted; nobody's, if they are at this machine itself. Behind a proxy on this
 * machine all seem to be, so the address is the one that the proxy wrote last: the others a stranger may write.
 */
export function founderOf(context: Context, behindProxy: boolean): string | undefined {
  const address = addressOf(context);
  if (!isThisMachine(address)) return address;
  if (!behindProxy) return undefined;
  return context.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() ?? address;
}

function isThisMachine(address: string): boolean {
  return address === "this process" || /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/.test(address);
}
