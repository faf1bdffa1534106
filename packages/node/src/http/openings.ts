/**
 * POST /invitations: whoever holds an invitation asks, before anything is typed, what it is to. The answer is name,
 * purpose and charter of the group, who made it, and until when it holds; nothing else of a closed group. A group
 * that is not here and an invitation that nobody made are answered alike.
 */

import * as Type from "typebox";
import { Compile } from "typebox/compile";
import {
  accepted,
  limits,
  parseTime,
  refused,
  TIME_PATTERN,
  toTime,
  type Millis,
  type Refusal,
  type Result,
} from "@plenty/kernel";
import { decodeBase64url, didToKey, openingMessage, SHORT_ID_PATTERN, shortId } from "@plenty/log";
import { verify } from "@plenty/log/ed25519";
import { invitationUnknown, keeper } from "@plenty/rules";
import type { Context } from "hono";
import type { Commons } from "../commons.ts";
import type { Host } from "../host.ts";
import { clockApart, openingInvalid, tooManyOpenings } from "../coming-refusals.ts";
import { malformedRequest } from "../refusals.ts";
import { createTurns } from "../turns.ts";
import { jsonResponse } from "./acts.ts";
import { readJson } from "./body.ts";
import type { NetworkOf } from "./network.ts";
import { isOwnOrigin, type OwnNames } from "./origins.ts";
import { problemResponse } from "./problems.ts";

const form = Type.Object(
  {
    group: Type.String({ pattern: SHORT_ID_PATTERN }),
    key: Type.String({ maxLength: limits.nameChars }),
    origin: Type.String({ maxLength: limits.wordsChars }),
    at: Type.String({ pattern: TIME_PATTERN }),
    proof: Type.String({ maxLength: limits.nameChars + 6 }),
  },
  { additionalProperties: false },
);
const wanted = Compile(form);
type Wanted = Type.Static<typeof form>;

/** What is asked of an invitation, for the description of the API. */
export const openingSchema = form;

export interface OpeningsDeps extends OwnNames {
  readonly host: Host;
  readonly now: () => Millis;
  readonly networkOf: NetworkOf;
}

/** The route, with the turns of all who ask this host. */
export function createOpeningRoute({ host, now, networkOf, ...names }: OpeningsDeps) {
  const turns = createTurns({
    now: () => performance.now(),
    atOnce: limits.openingsAtOnce,
    burst: limits.openingsBurst,
    perSecond: limits.openingsPerSecond,
  });
  return async (context: Context): Promise<Response> => {
    const json = await readJson(context, limits.openingBytes);
    if (!json.ok) return problemResponse(json.refusal);
    const asker = networkOf(context).name;
    if (!turns.enter(asker)) return problemResponse(tooManyOpenings());
    try {
      const asked = json.value;
      if (!wanted.Check(asked)) {
        return problemResponse(malformedRequest("It is not what is asked of an invitation."));
      }
      const at = now();
      const isOwn = isOwnOrigin(context, asked.origin, names);
      const refusal = isOwn ? refuseProof(asked, at) : openingInvalid();
      if (refusal !== undefined) return problemResponse(refusal);
      const opened = await openIn(host, asked, at);
      return opened.ok ? jsonResponse(opened.value) : problemResponse(opened.refusal);
    } finally {
      turns.leave(asker);
    }
  };
}

/** The proof is of this invitation, made a moment ago for this host. */
function refuseProof({ key, group, origin, at, proof }: Wanted, now: Millis): Refusal | undefined {
  const [publicKey, signature, time] = [didToKey(key), decodeBase64url(proof), parseTime(at)];
  if (publicKey === undefined || signature === undefined || time === undefined) {
    return openingInvalid();
  }
  const message = openingMessage({ origin, group, at });
  if (!verify({ key: publicKey, message, signature })) return openingInvalid();
  return Math.abs(time - now) > limits.aheadMs ? clockApart({ now: toTime(now) }) : undefined;
}

/** Opened in the group of its short id; where two groups share one, in that which knows the invitation. */
async function openIn(
  host: Host,
  { group, key }: Wanted,
  now: Millis,
): Promise<Result<object, Refusal>> {
  for (const { id } of host.list().filter((one) => shortId(one.id) === group)) {
    const lease = await host.wake(id);
    if (!lease.ok) return lease;
    try {
      const opened = await tell(lease.value.commons, { key, at: toTime(now) });
      if (opened.ok || opened.refusal.code !== invitationUnknown.spec.code) return opened;
    } finally {
      lease.value.release();
    }
  }
  return refused(invitationUnknown());
}

/** What a group tells whoever holds an invitation to it. */
async function tell(
  commons: Commons,
  params: { readonly key: string; readonly at: string },
): Promise<Result<object, Refusal>> {
  const ask = (room: string, query: string, given = {}) =>
    commons.read({ asker: keeper, room, query, params: given });
  const opened = await ask("people", "opening", params);
  if (!opened.ok) return opened;
  const about = await ask("charter", "about");
  if (!about.ok) return about;
  // Reason: both answers are written by this host from what the two queries declare.
  const { from, until, again, words } = JSON.parse(opened.value.json) as Opened;
  // Reason: likewise.
  const { commons: id, name, object, charter, texts } = JSON.parse(about.value.json) as About;
  return accepted({
    commons: id,
    name,
    object: texts[object],
    charter,
    from: words[from.name],
    until,
    ...(again !== undefined && { again }),
  });
}

interface Opened {
  readonly from: { readonly name: string };
  readonly until: string;
  readonly again?: string;
  readonly words: Readonly<Record<string, string>>;
}

interface About {
  readonly commons: string;
  readonly name: string;
  readonly object: string;
  readonly charter: string;
  readonly texts: Readonly<Record<string, string>>;
}
