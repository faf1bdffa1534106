/** What a host keeps of those whom it let in, and of what it asked them to sign: how long, and how much. */

import { beforeEach, expect, test } from "vitest";
import { DAY, limits } from "@plenty/kernel";
import { makeSession } from "@plenty/log";
import { generateKey } from "@plenty/log/ed25519";
import { createSessions, type Sessions } from "./sessions.ts";

let now = 0;
let sessions: Sessions;

beforeEach(() => {
  now = 1_000_000;
  sessions = createSessions(() => now);
});

/** Lets a device in, by a challenge of its own; gives its token. */
function enter(token: string | undefined, commons: string, key = "did:key:zAlder"): string {
  const entered = sessions.enter(token, {
    commons,
    key,
    agent: "",
    ...sessions.challenge(commons),
  });
  if (!entered.ok) throw new Error(entered.refusal.code);
  return entered.value;
}

test("one token holds several groups, and each by its own device; the one before it is over", () => {
  const before = enter(undefined, "a");
  const token = enter(before, "b", "did:key:zBirch");
  expect(sessions.find(before)).toBeUndefined();
  expect(sessions.of("a")).toEqual([sessions.find(token)]);
  expect([...(sessions.find(token)?.keys ?? [])]).toEqual([
    ["a", "did:key:zAlder"],
    ["b", "did:key:zBirch"],
  ]);
});

test("what nobody used for a month is over", () => {
  const token = enter(undefined, "a");
  now += 29 * DAY;
  expect(sessions.find(token)).toBeDefined();
  now += 30 * DAY;
  expect(sessions.find(token)).toBeDefined();
  now += 30 * DAY + 1;
  expect(sessions.find(token)).toBeUndefined();
});

test("a token that is over gets nobody back into it", () => {
  expect(enter("a".repeat(43), "a")).not.toBe("a".repeat(43));
});

test("one device has so many sessions in a group; the oldest goes first, and nobody else's goes", () => {
  const other = enter(undefined, "a", "did:key:zBirch");
  const elsewhere = enter(undefined, "b");
  const tokens = Array.from({ length: limits.sessionsPerKey + 2 }, () => enter(undefined, "a"));
  const standing = tokens.map((token) => sessions.find(token) !== undefined);
  expect(standing).toEqual(tokens.map((_, at) => at >= 2));
  expect(sessions.find(other)).toBeDefined();
  expect(sessions.find(elsewhere)).toBeDefined();
});

test("a session that lost a group to that bound keeps the others that it holds", () => {
  const token = enter(enter(undefined, "b"), "a");
  for (let n = 0; n < limits.sessionsPerKey; n++) enter(undefined, "a");
  expect([...(sessions.find(token)?.keys.keys() ?? [])]).toEqual(["b"]);
});

test("a session whose last group is ended is gone", () => {
  const token = enter(undefined, "a");
  expect(sessions.end(sessions.find(token)?.id ?? "", "a")).toBe(true);
  expect(sessions.find(token)).toBeUndefined();
});

test("however many challenges are asked for, one that was given before them lets in", async () => {
  const [signer, commons] = [await generateKey(), "0".repeat(64)];
  const given = sessions.challenge(commons);
  for (let n = 0; n < 20_000; n++) sessions.challenge(commons);
  const request = await makeSession(signer, { commons, origin: "http://alder.example", ...given });
  const asked = { request, isOwn: () => true };
  expect(sessions.answered(commons, asked)).toMatchObject({ ok: true, value: { key: signer.did } });
  now += limits.challengeMs;
  expect(sessions.answered(commons, asked)).toMatchObject({ refusal: { code: "ChallengeOver" } });
});

test("a challenge lets in once, and is remembered as long as it could be answered", () => {
  const given = { ...sessions.challenge("a"), commons: "a", key: "did:key:zAlder", agent: "" };
  const again = () => sessions.enter(undefined, given);
  expect(again()).toMatchObject({ ok: true });
  now += limits.challengeMs - 1;
  enter(undefined, "a");
  expect(again()).toMatchObject({ refusal: { code: "ChallengeOver" } });
  now += 1;
  expect(again()).toMatchObject({ refusal: { code: "ChallengeOver" } });
});
