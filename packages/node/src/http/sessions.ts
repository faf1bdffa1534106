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
import { challengeOver, foreignSession } from "../coming-refusals.ts";

export interface Sessions {
  /** What a device of a group is to sign, and until when. */
  challenge(commons: CommonsId): { readonly challenge: string; readonly until: Millis };
  /** The device that signed a request rightly: for this group, this host and a challenge not yet answered. */
  answered(commons: CommonsId, asked: Asked): Result<string, Refusal>;
  /**
   * A new session with a group, and with those of the session of a token, which is over: whoever had a browser use
   * a token of theirs learns nothing by it. Gives the new token.
   */
  enter(token: string | undefined, membership: Entering): string;
  /** What a token holds; undefined for one that is none, or was not used for a month. */
  find(token: string | undefined): Session | undefined;
  /** Sessions that hold something of a group. */
  of(commons: CommonsId): readonly Session[];
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
  const sessions = new Map<string, Kept>();
  const byGroup = new Map<CommonsId, Set<Kept>>();

  function find(token: string | undefined): Kept | undefined {
    const id = token === undefined ? undefined : idOf(token);
    const session = id === undefined ? undefined : sessions.get(id);
    if (id === undefined || session === undefined) return undefined;
    if (now() - session.seen > limits.sessionMs) {
      drop(session);
      return undefined;
    }
    session.seen = now();
    sessions.delete(id);
    sessions.set(id, session); // the longest unused comes first
    return session;
  }

  function drop(session: Kept): void {
    sessions.delete(session.id);
    for (const commons of session.keys.keys()) leave(session, commons);
  }

  function leave(session: Kept, commons: CommonsId): boolean {
    const held = byGroup.get(commons);
    held?.delete(session);
    if (held?.size === 0) byGroup.delete(commons);
    return session.keys.delete(commons);
  }

  function add(session: Kept, commons: CommonsId, key: string): void {
    session.keys.set(commons, key);
    byGroup.set(commons, (byGroup.get(commons) ?? new Set()).add(session));
    const [oldest] = session.keys.keys();
    if (session.keys.size > limits.sessionGroups && oldest !== undefined) leave(session, oldest);
  }

  return {
    ...createChallenges(now),
    enter(token, { commons, key, agent }) {
      const before = find(token);
      const fresh = randomBytes(32).toString("base64url");
      const at = now();
      const session: Kept = {
        id: idOf(fresh),
        agent: agent.slice(0, limits.agentChars),
        since: before?.since ?? at,
        seen: at,
        keys: new Map(),
      };
      for (const [held, by] of before?.keys ?? []) add(session, held, by);
      add(session, commons, key);
      if (before !== undefined) drop(before);
      sessions.set(session.id, session);
      const [oldest] = sessions.values();
      if (sessions.size > limits.sessions && oldest !== undefined) drop(oldest);
      return fresh;
    },
    find,
    of: (commons) => [...(byGroup.get(commons) ?? [])],
    end(id, commons) {
      const session = sessions.get(id);
      return session !== undefined && leave(session, commons);
    },
  };
}

/** What devices were asked to sign, each good for one answer. */
function createChallenges(now: () => Millis): Pick<Sessions, "challenge" | "answered"> {
  const challenges = new Map<string, { commons: CommonsId; until: Millis }>();
  return {
    challenge(commons) {
      const challenge = randomBytes(32).toString("base64url");
      const until = now() + limits.challengeMs;
      challenges.set(challenge, { commons, until });
      const [oldest] = challenges.keys();
      if (challenges.size > limits.challenges && oldest !== undefined) challenges.delete(oldest);
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
  };
}

/** A token is known by its hash: who reads this process's memory of sessions cannot use it. */
function idOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url").slice(0, 22);
}
