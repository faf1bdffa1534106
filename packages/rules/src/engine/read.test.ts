/** Asking, and what is kept in memory. */

import { describe, expect, test } from "vitest";
import { textHash } from "@plenty/log";
import { maySee, querySpecs, read, visitor } from "../index.ts";
import { signerOf } from "../testing/signing.ts";
import { givenFounded, wordsFor } from "../testing/world.ts";
import { createMemory, defineKept, defineSlot } from "./memory.ts";
import { createAsk } from "./read.ts";
import { body } from "./body.ts";
import { defineQuery, defineRoom } from "./room.ts";

const asking = {
  summary: "Breaks.",
  sees: "everyone",
  params: body({}),
  answer: body({}),
  follows: [],
} as const;

describe("questions", () => {
  test("[EN20] refuses a question that no room declares", async () => {
    const { db } = await givenFounded();
    for (const [room, query] of [
      ["credit", "secrets"],
      ["secrets", "account"],
      ["", ""],
      ["toString", "constructor"],
    ] as const) {
      const code = "QueryUnknown";
      expect(read(db, { asker: visitor, room, query, params: {} })).toMatchObject({
        refusal: { code },
      });
    }
  });

  test("[EN20] refuses parameters that are missing, unknown or not of their form", async () => {
    const { db } = await givenFounded();
    const ask = (params: Record<string, string>) =>
      read(db, { asker: visitor, room: "people", query: "of-key", params });
    const { did: key } = await signerOf("alder");
    for (const params of [{}, { key: "did:key:alder" }, { key: "" }, { key, colour: "green" }]) {
      expect(ask(params)).toMatchObject({ refusal: { code: "ParameterInvalid" } });
    }
  });

  test("[EN20] refuses numbers that are none, before a query sees them", async () => {
    const { db } = await givenFounded();
    for (const limit of ["", "1.5", "1e2", " 1", "0x1", "9".repeat(16), "-1", "0", "501"]) {
      expect(
        read(db, { asker: visitor, room: "people", query: "members", params: { limit } }),
      ).toMatchObject({
        refusal: { code: "ParameterInvalid", field: "limit" },
      });
    }
  });

  test("[EN20] cannot write: not by a writing statement, not by a reading one", async () => {
    const { db } = await givenFounded();
    const query = defineQuery({ ...asking, name: "q" }, ({ sql }) => {
      sql.read("DELETE FROM people").run();
      throw new Error("it wrote");
    });
    const ask = createAsk(db, [defineRoom({ name: "r", queries: [query] })]);
    const question = { asker: visitor, room: "r", query: "q", params: {} };
    expect(() => ask(question)).toThrow("begins with SELECT");
  });

  test("[EN21] whoever is not among those who may ask is refused, before anything is read", async () => {
    const { db } = await givenFounded();
    // an audience of a later version, or none at all
    for (const sees of ["members", "office:treasurer", undefined]) {
      const spec = { ...asking, name: "q", sees: sees as "everyone" };
      const query = defineQuery(spec, () => {
        throw new Error("it was asked");
      });
      const ask = createAsk(db, [defineRoom({ name: "r", queries: [query] })]);
      for (const asker of [visitor, { ...visitor, person: "a".repeat(64) }]) {
        const answer = ask({ asker, room: "r", query: "q", params: {} });
        expect(answer).toMatchObject({ refusal: { code: "NotYours", kind: "sight" } });
      }
    }
  });

  test("[EN21] entries of an act that no room declares are nobody's to see; ticks are everybody's", () => {
    expect(maySee(visitor, "credit.pay")).toBe(true);
    expect(maySee(visitor, "tick")).toBe(true);
    expect(maySee(visitor, "credit.burn")).toBe(false);
  });

  test("[EN22] an answer tells which words and texts it names, at whatever depth", async () => {
    const { db } = await givenFounded();
    const beside = (room: string, query: string) => {
      const answer = read(db, { asker: visitor, room, query, params: {} });
      return answer.ok ? [answer.value.words, answer.value.texts] : [];
    };
    const names = [wordsFor("alder").hash, wordsFor("birch").hash];
    expect(beside("people", "members")).toEqual([names, []]);
    expect(beside("charter", "about")).toEqual([[], [textHash("We keep a house.")]]);
  });

  test("[EN20] every question of every room has a name of its own", () => {
    const names = querySpecs.map(({ room, name }) => `${room}/${name}`);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("memory", () => {
  test("[EN11] a map of it is bounded, and starts afresh when it is full", () => {
    const kept = createMemory().get(defineKept<number, string>(3));
    for (const n of [1, 2, 3]) kept.set(n, `${n}`);
    expect([1, 2, 3].map((n) => kept.get(n))).toEqual(["1", "2", "3"]);
    kept.set(4, "4");
    expect([1, 2, 3, 4].map((n) => kept.get(n))).toEqual([undefined, undefined, undefined, "4"]);
  });

  test("[EN11] is one for each engine, and empty after it was cleared", () => {
    const slot = defineSlot(() => ({ value: 0 }));
    const [one, other] = [createMemory(), createMemory()];
    one.get(slot).value = 1;
    expect([one.get(slot).value, other.get(slot).value]).toEqual([1, 0]);
    one.clear();
    expect(one.get(slot).value).toBe(0);
  });
});
