/** The queue of previews: one at a time, acts first, bounded, and nobody left without an answer. */

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { accepted, limits, refused } from "@plenty/kernel";
import { unsignedId, visitor } from "@plenty/rules";
import { clockJumped, hostStopped } from "../refusals.ts";
import { createTimekeeper, watchClock, type Timekeeper } from "./clock.ts";
import type { PreviewRequest } from "./messages.ts";
import { createPreviews, type Previews, type Told } from "./previews.ts";

const wanted = { asker: visitor, act: "credit.pay", person: unsignedId, body: {} };
const facts = [{ fact: "CreditPaid" }];

let sent: PreviewRequest[];
let quiet: boolean;
let previews: Previews;

beforeEach(() => {
  vi.useFakeTimers();
  quiet = true;
  previews = queueWith(createTimekeeper({ watch: watchClock({ now: () => 1_000 }), last: 0 }));
});

afterEach(() => vi.useRealTimers());

function queueWith(timekeeper: Timekeeper): Previews {
  const requests: PreviewRequest[] = [];
  sent = requests;
  const rules = { post: (request: PreviewRequest) => void requests.push(request) };
  return createPreviews({ commons: unsignedId, timekeeper, isQuiet: () => quiet, rules });
}

/** The rules thread answers what it was asked last, and had it for a while. */
function answer(tookMs = 0): void {
  previews.answered({ kind: "previewed", id: sent.length - 1, told: accepted(facts), tookMs });
}

const codeOf = (told: Told): string => (told.ok ? "told" : told.refusal.code);

test("one goes at a time, and is told what follows", async () => {
  const told = [previews.ask(wanted), previews.ask(wanted)];
  expect(sent).toMatchObject([{ at: 1_000, wanted }]);
  answer();
  expect(await told[0]).toEqual(accepted(facts));
  await vi.advanceTimersByTimeAsync(1);
  expect(sent).toHaveLength(2);
});

test("after each there is a pause, as long as leaves them their share of the time", async () => {
  void previews.ask(wanted);
  void previews.ask(wanted);
  answer(10);
  await vi.advanceTimersByTimeAsync(1_000 / limits.previewPercent - 11);
  expect(sent).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(sent).toHaveLength(2);
});

test("none goes while acts are on their way; one that waits too long is told so", async () => {
  quiet = false;
  const told = previews.ask(wanted);
  previews.next();
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(limits.previewWaitMs);
  expect(codeOf(await told)).toBe("HostBusy");
  quiet = true;
  previews.next();
  expect(sent).toEqual([]);
});

test("so many wait, and more are told that the host is busy", async () => {
  quiet = false;
  const told = Array.from({ length: limits.previewsWaiting + 1 }, () => previews.ask(wanted));
  expect(codeOf((await told.at(-1)) ?? accepted([]))).toBe("HostBusy");
  quiet = true;
  previews.next();
  expect(sent).toHaveLength(1);
});

test("one that took long silences those behind it for so long at most", async () => {
  void previews.ask(wanted);
  answer(60_000);
  void previews.ask(wanted);
  await vi.advanceTimersByTimeAsync(limits.previewRestMs - 1);
  expect(sent).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(sent).toHaveLength(2);
});

test("where the time may not be told, each is told why", async () => {
  const refusal = clockJumped("It moved.");
  const base = createTimekeeper({ watch: watchClock({ now: () => 1_000 }), last: 0 });
  previews = queueWith({ ...base, take: () => refused(refusal) });
  quiet = false;
  const told = [previews.ask(wanted), previews.ask(wanted)];
  quiet = true;
  previews.next();
  expect(await Promise.all(told)).toEqual([refused(refusal), refused(refusal)]);
});

test("when the host stops, all are answered: who is asked about, who waits, and who comes", async () => {
  const told = [previews.ask(wanted), previews.ask(wanted)];
  previews.end(hostStopped(""));
  told.push(previews.ask(wanted));
  expect((await Promise.all(told)).map(codeOf)).toEqual([
    "HostStopped",
    "HostStopped",
    "HostStopped",
  ]);
  answer();
  await vi.advanceTimersByTimeAsync(limits.previewWaitMs);
  expect(sent).toHaveLength(1);
});
