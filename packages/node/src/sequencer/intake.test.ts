/** The bounds of what may wait in a host. */

import { afterAll, describe, expect, test } from "vitest";
import { limits } from "@plenty/kernel";
import { visitor } from "@plenty/rules";
import { foundCommons, signCurrency } from "../testing/founding.ts";
import { createIntake, loadOf } from "./intake.ts";
import { createVerifyPool } from "./verify-pool.ts";

const pool = createVerifyPool(1);
afterAll(() => pool.close());

describe("an intake", () => {
  test("holds so many acts, and more once some have left", () => {
    const intake = createIntake();
    expect(intake.enter({ acts: limits.queueActs, bytes: 1 })).toBeUndefined();
    expect(intake.enter({ acts: 1, bytes: 1 })).toMatchObject({ code: "HostBusy" });
    intake.leave({ acts: 1, bytes: 0 });
    expect(intake.enter({ acts: 1, bytes: 1 })).toBeUndefined();
  });

  test("holds so many bytes, however few acts they are", () => {
    const intake = createIntake();
    const load = { acts: 1, bytes: limits.queueBytes };
    expect(intake.enter(load)).toBeUndefined();
    expect(intake.enter({ acts: 1, bytes: 1 })).toMatchObject({ code: "HostBusy" });
    intake.leave(load);
    expect(intake.enter({ acts: 1, bytes: 1 })).toBeUndefined();
  });

  test("weighs an act with what came beside it", () => {
    const words = [{ salt: "00".repeat(16), text: "clover" }];
    expect(loadOf([{ jws: "abc", words, texts: ["meadow"] }, { jws: "d" }])).toEqual({
      acts: 2,
      bytes: 3 + 6 + 6 + 1,
    });
  });
});

describe("a host of which more is asked than may wait", () => {
  test("refuses the acts, and goes on", async () => {
    const { commons, founding } = await foundCommons({ deps: { pool } });
    const many = Array.from({ length: limits.queueActs + 1 }, () => ({ jws: "x" }));
    const outcomes = await commons.submit(many);
    expect(outcomes).toHaveLength(many.length);
    expect(outcomes.at(-1)).toMatchObject({ refusal: { code: "HostBusy" } });
    const [next] = await commons.submit([{ jws: await signCurrency(founding) }]);
    expect(next).toHaveProperty("receipt");
    await commons.close();
  });

  test("refuses questions, and goes on", async () => {
    const { commons } = await foundCommons({ deps: { pool } });
    const question = { asker: visitor, room: "charter", query: "about", params: {} };
    const ask = () => commons.read(question);
    const answers = await Promise.all(Array.from({ length: limits.readsWaiting + 1 }, ask));
    expect(answers.at(-1)).toMatchObject({ refusal: { code: "HostBusy" } });
    expect(answers[0]).toMatchObject({ ok: true });
    expect(await ask()).toMatchObject({ ok: true });
    await commons.close();
  });
});
