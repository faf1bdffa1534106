/** Asking for payments on the command line, on a real host: asked, told to wait, paid, declined, taken back. */

import { afterAll, expect, test } from "vitest";
import { givenOrchard } from "../../testing/orchard.ts";

const { alder, birch, does, stop } = await givenOrchard("--welcome", "invitation");

afterAll(stop);

test("[CR13, CR15] one asks, the other finds it among what waits, and pays it by its words", async () => {
  const open = ["open-credit", "hours", "--code", "HRS", "--limit", "100"];
  expect(await does(alder, ...open)).toMatchObject({ code: 0 });
  const ask = ["request", "12.50", "--from", "birch", "--note", "the seeds"];
  const asked = await does(alder, ...ask);
  expect(asked.stdout).toContain("You ask birch for 12.50 HRS.");
  const waiting = await does(birch, "waiting");
  expect(waiting.stdout).toContain("You are asked to pay");
  expect(waiting.stdout).toMatch(/alder +12\.50 HRS +until \d{4}-\d\d-\d\d +the seeds/);
  const past = await does(birch, "pay-request", "the seeds", "--preview");
  expect(past).toMatchObject({ code: 0 });
  expect((await does(birch, "balance")).stdout).toMatch(/HRS +0\.00/);
  expect((await does(birch, "pay-request", "the seeds")).stdout).toContain("Paid.");
  expect((await does(birch, "balance")).stdout).toMatch(/HRS +-12\.50/);
  expect((await does(birch, "waiting")).stdout).not.toContain("You are asked to pay");
}, 120_000);

test("[CR14, CR16, CR17] one declines with a reason, takes back, and is refused in words", async () => {
  expect((await does(alder, "request", "1", "--from", "alder")).stderr).toContain(
    "Nobody asks themselves for a payment",
  );
  await does(alder, "request", "3", "--from", "birch", "--note", "string");
  const declined = await does(birch, "decline", "string", "--reason", "I have my own");
  expect(declined.stdout).toContain("Declined");
  const asked = ["ask", "credit/requests", "--person", "alder"];
  expect((await does(alder, ...asked)).stdout).toContain("I have my own");
  const again = await does(birch, "decline", "string");
  expect(again).toMatchObject({ code: 1 });
  expect(again.stderr).toContain("You answered this already");
  await does(alder, "request", "4", "--from", "birch", "--note", "gloves");
  expect((await does(alder, "withdraw-request", "gloves")).stdout).toContain("Taken back");
  expect((await does(birch, "waiting")).stdout).not.toContain("gloves");
}, 120_000);

test("[CR19] what one was paid is sent back by its name", async () => {
  const asked = ["ask", "credit/payments", "--person", "alder", "--currency", "HRS", "--json"];
  const { rows } = JSON.parse((await does(alder, ...asked)).stdout) as {
    readonly rows: readonly { readonly payment: string }[];
  };
  const sent = await does(alder, "do", "credit.send-back", "--payment", rows[0]?.payment ?? "");
  expect(sent).toMatchObject({ code: 0 });
  expect((await does(birch, "balance")).stdout).toMatch(/HRS +0\.00/);
}, 120_000);
