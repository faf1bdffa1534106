/**
 * Who is let in to read: a device answers a challenge of this host with a signature, and gets a session by which
 * its next requests are known, in a cookie or as a bearer. One session may hold several groups, each by a device
 * of its own. Sessions lie in memory alone: after a restart devices answer a challenge again, unasked.
 */

import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { accepted, limits, refused } from "@plenty/kernel";
import type { CommonsId, Millis, Refusal, Result } from "@plenty/kernel";
import { readSession } from "@plenty/log";
import { verify } from "@plenty/log/ed25519";
import { challengeOver, foreignSession } from "../coming-refusals.ts";
import { hostBusy } from "../refusals.ts";

export interface Sessions {
  /** What a device of a group is to sign, and until when. */
  challenge(commons: CommonsId): { readonly challenge: string; readonly until: Millis };
  /** Who signed a request rightly: for this group, this host and a challenge that stands. */
  answered(commons: CommonsId, asked: Asked): Result<Answered, Refusal>;
  /**
   * A new session with a group, and with those of the session of a token, which is over: whoever had a browser use
   * a token of theirs learns nothing by it. Gives the new token; refused if somebody got in by that challenge.
   */
  enter(token: string | undefined, membership: Entering): Result<string, Refusal>;
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

/** A challenge that a device signed. */
export interface Answered {
  readonly key: string;
  readonly challenge: string;
  readonly until: Millis;
}

export interface Entering extends Answered {
  readonly commons: CommonsId;
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
    const is = session.keys.delete(commons);
    if (session.keys.size === 0) sessions.delete(session.id);
    return is;
  }

  function add(session: Kept, commons: CommonsId, key: string): void {
    session.keys.set(commons, key);
    byGroup.set(commons, (byGroup.get(commons) ?? new Set()).add(session));
    const same = [...(byGroup.get(commons) ?? [])].filter((one) => one.keys.get(commons) === key);
    const [first] = same;
    if (same.length > limits.sessionsPerKey && first !== undefined) leave(first, commons);
    const [oldest] = session.keys.keys();
    if (session.keys.size > limits.sessionGroups && oldest !== undefined) leave(session, oldest);
  }

  const challenges = createChallenges(now);
  return {
    ...challenges,
    enter(token, { commons, key, agent, ...answered }) {
      const refusal = challenges.spend(answered);
      if (refusal !== undefined) return refused(refusal);
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
      const holds = [...(before?.keys ?? []), [commons, key] as const];
      if (before !== undefined) drop(before);
      sessions.set(session.id, session);
      for (const [held, by] of holds) add(session, held, by);
      const [oldest] = sessions.values();
      if (sessions.size > limits.sessions && oldest !== undefined) drop(oldest);
      return accepted(fresh);
    },
    find,
    of: (commons) => [...(byGroup.get(commons) ?? [])],
    end(id, commons) {
      const session = sessions.get(id);
      return session !== undefined && leave(session, commons);
    },
  };
}

/**
 * What devices are asked to sign. A challenge is known by its seal and is not kept, so that however many are asked
 * for, nobody's is pushed out; kept is, until it would be over, by which somebody got in.
 */
function createChallenges(now: () => Millis) {
  const secret = randomBytes(32);
  const spent = new Map<string, Millis>();

  function sealed(nonce: Uint8Array, { commons, until }: Bound): string {
    const seal = createHmac("sha256", secret).update(`${commons} ${until} `).update(nonce).digest();
    return Buffer.concat([nonce, seal.subarray(0, HALF)]).toString("base64url");
  }

  function isMade(challenge: string, bound: Bound): boolean {
    const told = Buffer.from(challenge);
    const made = Buffer.from(sealed(Buffer.from(challenge, "base64url").subarray(0, HALF), bound));
    return told.length === made.length && timingSafeEqual(told, made);
  }

  return {
    challenge(commons: CommonsId) {
      const until = now() + limits.challengeMs;
      return { challenge: sealed(randomBytes(HALF), { commons, until }), until };
    },
    answered(commons: CommonsId, { request, isOwn }: Asked): Result<Answered, Refusal> {
      const read = readSession(request);
      if (!read.ok) return read;
      const { challenge, origin, until, signed, kid } = read.value;
      const stands = read.value.commons === commons && until > now();
      if (!stands || !isMade(challenge, { commons, until })) return refused(challengeOver());
      return isOwn(origin) && verify(signed)
        ? accepted({ key: kid, challenge, until })
        : refused(foreignSession());
    },
    /** Takes a challenge, once; why not. None is forgotten before its time: it would be good once more. */
    spend({ challenge, until }: Omit<Answered, "key">): Refusal | undefined {
      for (const [old, end] of spent) {
        if (end > now()) break;
        spent.delete(old);
      }
      if (spent.has(challenge) || until <= now()) return challengeOver();
      if (spent.size >= limits.challengesSpent) return hostBusy("Too many were let in just now.");
      spent.set(challenge, until);
      return undefined;
    },
  };
}

interface Bound {
  readonly commons: CommonsId;
  readonly until: Millis;
}

/** Bytes of either half of a challenge: 128 bits are not guessed. */
const HALF = 16;

/** A token is known by its hash: who reads this process's memory of sessions cannot use it. */
function idOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url").slice(0, 22);
}
