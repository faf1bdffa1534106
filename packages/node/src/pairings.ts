/**
 * Pairings: two devices that are in one room leave each other messages here for some minutes, found by a code of
 * eight characters. Nothing of it is kept on disk, nothing of it is believed: both devices show words made of all
 * that they heard, and a host that changed anything is seen by them (docs/decisions/0025-pairing.md).
 */

import { randomBytes } from "node:crypto";
import { accepted, limits, refused } from "@plenty/kernel";
import type { Millis, Refusal, Result } from "@plenty/kernel";
import { pairingExpired, pairingsFull, pairingTaken, pairingUnknown } from "./coming-refusals.ts";

/** One side of a pairing, as it shows itself: by the code and by what it alone was given. */
export interface Side {
  readonly code: string;
  readonly token: string;
}

export interface Begun extends Side {
  /** How long it stands, in milliseconds. */
  readonly lasts: Millis;
}

export interface Pairings {
  /** Begins one with an offer that whoever has the code may read; an asker has so many at a time. */
  begin(asker: string, offer: string): Result<Begun, Refusal>;
  /** What was offered, as long as nobody answered. */
  look(code: string): Result<string, Refusal>;
  /** Answers the offer; the first who does is the other side, and nobody after them. */
  answer(code: string, answer: string): Result<Side, Refusal>;
  /** Leaves one more message for the other side. */
  tell(side: Side, message: string): Result<undefined, Refusal>;
  /** All that the other side left, the oldest first. */
  hear(side: Side): Result<readonly string[], Refusal>;
  /** Ends it for both. */
  end(side: Side): Result<undefined, Refusal>;
}

interface Pairing {
  readonly asker: string;
  readonly until: Millis;
  readonly tokens: { readonly begun: string; answered?: string };
  readonly said: { readonly begun: string[]; readonly answered: string[] };
}

type Role = keyof Pairing["said"];

/** No pairing yet; `now` is a clock that is never set. */
export function createPairings(now: () => Millis = () => performance.now()): Pairings {
  const waiting = createWaiting(now);
  return {
    begin(asker, offer) {
      if (!waiting.hasRoomFor(asker)) return refused(pairingsFull());
      const token = makeToken();
      const code = waiting.add({
        asker,
        until: now() + limits.pairingMs,
        tokens: { begun: token },
        said: { begun: [offer], answered: [] },
      });
      return accepted({ code, token, lasts: limits.pairingMs });
    },
    look(typed) {
      const found = waiting.unanswered(typed);
      return found.ok ? accepted(found.value.said.begun[0] ?? "") : found;
    },
    answer(typed, answer) {
      const found = waiting.unanswered(typed);
      if (!found.ok) return found;
      const token = makeToken();
      found.value.tokens.answered = token;
      found.value.said.answered.push(answer);
      return accepted({ code: readCode(typed), token });
    },
    tell(side, message) {
      const found = waiting.sideOf(side);
      if (!found.ok) return found;
      const said = found.value.pairing.said[found.value.role];
      if (said.length >= limits.pairingMessages) return refused(pairingsFull());
      said.push(message);
      return accepted(undefined);
    },
    hear(side) {
      const found = waiting.sideOf(side);
      if (!found.ok) return found;
      const { pairing, role } = found.value;
      return accepted(pairing.said[role === "begun" ? "answered" : "begun"]);
    },
    end(side) {
      const found = waiting.sideOf(side);
      return found.ok ? accepted(waiting.remove(side.code)) : found;
    },
  };
}

/** Those that stand, and for a while those that ran out. */
function createWaiting(now: () => Millis) {
  const byCode = new Map<string, Pairing>();

  /** One that ran out is remembered as long again, so that whoever comes late hears why. */
  function forgetOld(): void {
    for (const [code, { until }] of byCode) {
      if (now() >= until + limits.pairingMs) byCode.delete(code);
    }
  }

  function find(typed: string): Result<Pairing, Refusal> {
    const pairing = byCode.get(readCode(typed));
    if (pairing === undefined) return refused(pairingUnknown());
    return now() < pairing.until ? accepted(pairing) : refused(pairingExpired());
  }

  return {
    hasRoomFor(asker: string): boolean {
      forgetOld();
      const standing = [...byCode.values()].filter(({ until }) => now() < until);
      const own = standing.filter((one) => one.asker === asker).length;
      return standing.length < limits.pairings && own < limits.pairingsPerAsker;
    },
    /** Keeps one under a code that no other has. */
    add(pairing: Pairing): string {
      const code = freshCode(byCode);
      byCode.set(code, pairing);
      return code;
    },
    unanswered(typed: string): Result<Pairing, Refusal> {
      const found = find(typed);
      if (!found.ok || found.value.tokens.answered === undefined) return found;
      return refused(pairingTaken());
    },
    sideOf(side: Side): Result<{ readonly pairing: Pairing; readonly role: Role }, Refusal> {
      const found = find(side.code);
      if (!found.ok) return found;
      const { begun, answered } = found.value.tokens;
      if (side.token === begun) return accepted({ pairing: found.value, role: "begun" });
      if (side.token === answered) return accepted({ pairing: found.value, role: "answered" });
      return refused(pairingTaken());
    },
    remove: (typed: string) => void byCode.delete(readCode(typed)),
  };
}

/** Digits and capitals without I, L, O and U: what is read aloud or off a screen is not taken for another (Crockford). */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A code as somebody typed it, in the one form. */
function readCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s-]/g, "").replaceAll("O", "0").replaceAll(/[IL]/g, "1");
}

function freshCode(taken: ReadonlyMap<string, unknown>): string {
  const code = [...randomBytes(8)].map((byte) => alphabet[byte % alphabet.length]).join("");
  return taken.has(code) ? freshCode(taken) : code;
}

function makeToken(): string {
  return randomBytes(16).toString("base64url");
}
