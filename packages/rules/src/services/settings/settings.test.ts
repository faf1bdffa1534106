/** Settings, asked directly: bounds, values, history. */

import { describe, expect, test } from "vitest";
import { MINUTE } from "@plenty/kernel";
import { Type } from "../../engine/body.ts";
import type { Judgement } from "../../engine/room.ts";
import { defineSetting } from "../../engine/spec.ts";
import { createBench } from "../../testing/judgement.ts";
import { readSetting, refuseSetting, viewSetting, writeSetting } from "./index.ts";

const quorum = defineSetting({
  name: "decisions.quorum",
  summary: "How many must take part",
  schema: Type.Integer({ minimum: 0, maximum: 100 }),
  initial: 50,
  holder: "agreement",
  announced: "never",
});

const open = defineSetting({
  name: "decisions.open",
  summary: "Whether guests may read along",
  schema: Type.Boolean(),
  initial: true,
  holder: "agreement",
  announced: "never",
});

function later(judgement: Judgement, index: number): Judgement {
  return { ...judgement, index, at: judgement.at + index * MINUTE };
}

describe("settings", () => {
  test("[SE1] refuses a setting that no room declares", () => {
    const choice = { name: "decisions.colour", value: "green", field: "settings.decisions.colour" };
    expect(refuseSetting(undefined, choice)).toMatchObject({
      code: "SettingUnknown",
      field: "settings.decisions.colour",
    });
  });

  test("[SE2] refuses a value outside the bounds, or of another kind", () => {
    for (const value of [-1, 101, 1.5, "50", true, null]) {
      expect(
        refuseSetting(quorum, { name: quorum.name, value, field: "settings.quorum" }),
      ).toMatchObject({
        code: "SettingInvalid",
        detail: `decisions.quorum = ${JSON.stringify(value)}`,
      });
    }
    for (const value of [0, 100]) {
      expect(
        refuseSetting(quorum, { name: quorum.name, value, field: "settings.quorum" }),
      ).toBeUndefined();
    }
  });

  test("[SE3] before anyone chose, the initial value holds, of no origin", () => {
    const { judgement } = createBench();
    expect(readSetting(judgement, quorum)).toBe(50);
    expect(viewSetting(judgement, quorum)).toEqual({ value: 50 });
  });

  test("[SE3] the last chosen value holds, with when and by which entry, and a fact", () => {
    const { judgement, facts } = createBench();
    expect(readSetting(judgement, quorum)).toBe(50);
    writeSetting(later(judgement, 1), quorum, 60);
    writeSetting(later(judgement, 2), quorum, 70);
    expect(readSetting(judgement, quorum)).toBe(70);
    const { judgement: fresh } = createBench();
    expect(readSetting({ ...fresh, sql: judgement.sql }, quorum)).toBe(70);
    expect(viewSetting(judgement, quorum)).toEqual({
      value: 70,
      since: judgement.at + 2 * MINUTE,
      entry: 2,
    });
    expect(facts).toEqual([
      { fact: "SettingChanged", setting: "decisions.quorum", value: 60 },
      { fact: "SettingChanged", setting: "decisions.quorum", value: 70 },
    ]);
  });

  test("[SE3] nothing is overwritten: the history keeps what was", () => {
    const { db, judgement } = createBench();
    writeSetting(later(judgement, 1), quorum, 60);
    writeSetting(later(judgement, 2), quorum, 70);
    const rows = db.prepare("SELECT entry, value FROM settings ORDER BY entry").all();
    expect(rows.map((row) => ({ ...row }))).toEqual([
      { entry: 1, value: "60" },
      { entry: 2, value: "70" },
    ]);
  });

  test("[SE3] false, 0 and nothing at all are values like others", () => {
    const { judgement } = createBench();
    writeSetting(later(judgement, 1), open, false);
    writeSetting(later(judgement, 1), quorum, 0);
    expect(readSetting(judgement, open)).toBe(false);
    expect(readSetting(judgement, quorum)).toBe(0);
    expect(viewSetting(judgement, open)).toMatchObject({ value: false, entry: 1 });
  });
});
