/**
 * Who is let in to read: a device answers a challenge of this host with a signature, and gets a session by which
 * its next requests are known, in a cookie or as a bearer. One session may hold several groups, each by a device
 * of its own. Sessions lie in memory alone: after a restart devices answer a challenge again, unasked.
 */

import { createHash, randomBytes } from "node:crypto";
import { accepted, limits, refused } from "@plenty/kernel";
import type { CommonsId, Millis, Refusal, Result } from "@plenty/kernel";
import { readSession } from "@plenty/log";
import { verify } from "@plenty/log/ed25519";
import { challengeOver, foreignSession } from "../refusals.ts";

export interface Sessions {
  /** What a device of a group is to sign, and until when. */
  challenge(commons: CommonsId): { readonly challenge: string; readonly until: Millis };
  /** The device that signed a request rightly: for this group, this host and a challenge not yet answered. */
  answered(commons: CommonsId, asked: Asked): Result<string, Refusal>;
  /** Adds a group to the session of a token, or to a new one; gives the token. */
  enter(token: string | undefined, membership: Entering): string;
  /** What a token holds; undefined for one that is none, or was not used for a month. */
  find(token: string | undefined): Session | undefined;
  /** Sessions of some devices in a group. */
  of(commons: CommonsId, isTheirs: (key: string) => boolean): readonly Session[];
  /** Ends what a session holds of a group; false if it holds nothing of it. */
  end(id: string, commons: CommonsId): boolean;
}

/** The signed request, and whether an origin is this host's own. */
export interface Asked {
  readonly request: string;
  readonly isOwn: (origin: string) => boolean;
}

export interface Entering {
  readonly commons: CommonsId;
  readonly key: string;
  /** What the program that asked calls itself. */
  readonly agent: string;
}

export interface Session {
  /** Names it to its owner; nobody gets in with it. */
  readonly id: string;
  readonly agent: string;
  readonly since: Millis;
  readonly seen: Millis;
  /** By group, the device that got in. */
  readonly keys: ReadonlyMap<CommonsId, string>;
}

interface Kept extends Session {
  seen: Millis;
  readonly keys: Map<CommonsId, string>;
}

/** Sessions of a host of which nobody is known yet. */
export function createSessions(now: () => Millis): Sessions {
  const challenges = new Map<string, { commons: CommonsId; until: Millis }>();
  const sessions = new Map<string, Kept>();

  function find(token: string | undefined): Kept | undefined {
    const id = token === undefined ? undefined : idOf(token);
    const session = id === undefined ? undefined : sessions.get(id);
    if (id === undefined || session === undefined) return undefined;
    sessions.delete(id);
    if (now() - session.seen > limits.sessionMs) return undefined;
    session.seen = now();
    sessions.set(id, session); // the longest unused comes first
    return session;
  }

  return {
    challenge(commons) {
      const challenge = randomBytes(32).toString("base64url");
      const until = now() + limits.challengeMs;
      challenges.set(challenge, { commons, until });
      dropOldest(challenges, limits.challenges);
      return { challenge, until };
    },
    answered(commons, { request, isOwn }) {
      const read = readSession(request);
      if (!read.ok) return read;
      const { challenge, origin, until, signed, kid } = read.value;
      const given = challenges.get(challenge);
      challenges.delete(challenge);
      const stands = given?.commons === commons && given.until === until && until > now();
      if (!stands || read.value.commons !== commons) return refused(challengeOver());
      return isOwn(origin) && verify(signed) ? accepted(kid) : refused(foreignSession());
    },
    enter(token, { commons, key, agent }) {
      const known = find(token);
      const fresh = known === undefined ? randomBytes(32).toString("base64url") : undefined;
      const at = now();
      const session = known ?? {
        id: idOf(fresh ?? ""),
        agent: agent.slice(0, limits.nameChars),
        since: at,
        seen: at,
        keys: new Map(),
      };
      session.keys.set(commons, key);
      dropOldest(session.keys, limits.sessionGroups);
      sessions.set(session.id, session);
      dropOldest(sessions, limits.sessions);
      return fresh ?? token ?? "";
    },
    find,
    of: (commons, isTheirs) =>
      [...sessions.values()].filter(({ keys }) => isTheirs(keys.get(commons) ?? "")),
    end: (id, commons) => sessions.get(id)?.keys.delete(commons) ?? false,
  };
}

/** A token is known by its hash: who reads this process's memory of sessions cannot use it. */
function idOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url").slice(0, 22);
}

function dropOldest(kept: Map<string, unknown>, most: number): void {
  for (const oldest of kept.keys()) {
    if (kept.size <= most) return;
    kept.delete(oldest);
  }
}
