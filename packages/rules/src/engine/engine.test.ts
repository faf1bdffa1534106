/** The engine with a room made up for it: envelope, rule, what a throw leaves. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY, MINUTE, toTime } from "@plenty/kernel";
import type { Payload } from "@plenty/log";
import {
  actOf,
  digestOf,
  engineOn,
  givenGarden,
  idOf,
  openGarden,
  replayed,
  take,
  tick,
} from "../testing/garden.ts";
import type { Acting, Garden } from "../testing/garden.ts";
import { acceptedFacts, refusalCode } from "../testing/world.ts";

/** Applies an act and gives the code of its refusal, or "accepted". */
function code(garden: Garden, name: string, acting: Acting = {}): string {
  return refusalCode(take(garden, actOf(garden, name, acting)));
}

function plant(garden: Garden, body: Readonly<Record<string, unknown>> = {}): string {
  return code(garden, "plant", { body: { what: "bean", ...body } });
}

function rowsOf({ db }: Garden, table: string): number {
  return Number(db.prepare(`SELECT COUNT(*) AS n FROM ${table}`).get()?.n);
}

const nonce = "0".repeat(32);

test("[EN23] a fact of a kind that its act does not declare is a bug, and throws", () => {
  const garden = givenGarden();
  expect(() => plant(garden, { breaks: "stray" })).toThrow("Ripened is declared where it is given");
});

test("[EN28] a refusal that its act does not declare is a bug, and throws", () => {
  const garden = givenGarden();
  expect(() => plant(garden, { breaks: "refusal" })).toThrow(
    "Unwelcome is declared by garden.plant",
  );
});

describe("envelope", () => {
  test("[EN5] refuses in the order of the list", () => {
    const garden = givenGarden();
    code(garden, "join", { by: "birch", payload: { nonce } });
    plant(garden, { ripens: [0] });
    const [past, now, ahead] = [-DAY, 0, 6 * MINUTE].map((after) => toTime(garden.time + after));
    const payload: Partial<Payload> = { commons: idOf("x"), person: idOf("x"), nonce };
    const wrong = { by: "nobody", payload: Object.assign(payload, { at: ahead, until: past }) };
    const commons = garden.log[0]?.act?.id;
    expect(code(garden, "burn", wrong)).toBe("ActUnknown");
    const mends: [string, () => unknown][] = [
      ["DueFirst", () => tick(garden)],
      ["CommonsOther", () => Object.assign(payload, { commons })],
      ["TimeAhead", () => Object.assign(payload, { at: past })],
      ["Expired", () => Object.assign(payload, { at: now, until: now })],
      ["KeyUnknown", () => Object.assign(wrong, { by: "birch" })],
      ["PersonOther", () => Object.assign(payload, { person: idOf("birch") })],
      ["Unwelcome", () => garden.db.exec("UPDATE garden_people SET member = 1")],
      ["NonceReused", () => Object.assign(payload, { nonce: "1".repeat(32) })],
    ];
    for (const [refusal, mend] of mends) {
      expect(code(garden, "prune", wrong)).toBe(refusal);
      mend();
    }
    expect(code(garden, "prune", wrong)).toBe("accepted");
  });

  test("[EN5] founds once, and nothing before it is founded", () => {
    const garden = openGarden();
    expect(code(garden, "plant", { payload: { commons: idOf("x") } })).toBe("CommonsOther");
    expect(code(garden, "found", { body: { log: "the log" } })).toBe("accepted");
    expect(code(garden, "found", { body: { log: "the log" } })).toBe("AlreadyFounded");
  });

  test.each([
    ["at the entry's time, dying with it", 0, 0, "accepted"],
    ["5 minutes ahead", 5 * MINUTE, 6 * MINUTE, "accepted"],
    ["5 minutes and a moment ahead", 5 * MINUTE + 1, 6 * MINUTE, "TimeAhead"],
    ["dead for a moment", -MINUTE, -1, "Expired"],
    ["signed long ago for long", -29 * DAY, DAY, "accepted"],
  ])("[EN6] judges an act %s", (_, at, until, expected) => {
    const garden = givenGarden();
    const payload = { at: toTime(garden.time + at), until: toTime(garden.time + until) };
    expect(code(garden, "plant", { payload })).toBe(expected);
    const founding = { body: { log: "" }, payload };
    expect(code(openGarden(), "found", founding)).toBe(expected);
  });

  test("[EN7] the author is who holds the key, in whose own name the act is", () => {
    const garden = givenGarden();
    expect(code(garden, "plant", { by: "birch" })).toBe("KeyUnknown");
    expect(code(garden, "join", { by: "birch", body: {} })).toBe("accepted");
    expect(code(garden, "plant", { by: "birch", payload: { person: idOf("alder") } })).toBe(
      "PersonOther",
    );
    expect(code(garden, "plant", { by: "birch" })).toBe("accepted");
    expect(code(garden, "prune", { by: "birch" })).toBe("Unwelcome");
    expect(code(garden, "prune", { by: "alder" })).toBe("accepted");
  });

  test("[EN7] an act that says how somebody agreed is theirs, and both were here", () => {
    const garden = givenGarden();
    take(garden, actOf(garden, "join", { by: "birch", body: {} }));
    const payload = { person: idOf("birch"), consent: "paper" } as const;
    const outcome = take(garden, actOf(garden, "plant", { by: "alder", payload }));
    const told = { person: idOf("birch"), helper: idOf("alder"), consent: "paper" };
    expect(outcome).toMatchObject({ value: { facts: [{}, { fact: "ActedFor", ...told }] } });
    const seen = garden.db.prepare("SELECT person FROM garden_seen ORDER BY n").all();
    expect(seen.slice(-2).map(({ person }) => person)).toEqual([2, 1]);
    const [entry] = garden.db.prepare("SELECT author FROM engine_entries WHERE n = 2").all();
    expect(entry).toMatchObject({ author: 2 });
    const stranger = { by: "alder", payload: { ...payload, person: idOf("clover") } };
    expect(code(garden, "plant", stranger)).toBe("Unwelcome");
  });

  test("[EN8] a nonce is used once by a person, in whatever act, and refused acts use none", () => {
    const garden = givenGarden();
    const once = { payload: { nonce } };
    expect(code(garden, "plant", { ...once, body: { what: "", refuses: true } })).toBe("Frost");
    expect(code(garden, "plant", once)).toBe("accepted");
    expect(code(garden, "plant", once)).toBe("NonceReused");
    expect(code(garden, "prune", once)).toBe("NonceReused");
    expect(code(garden, "join", { ...once, by: "birch" })).toBe("accepted");
    expect(code(garden, "plant", { ...once, by: "birch" })).toBe("NonceReused");
    const founding = garden.log[0]?.act?.payload.nonce ?? "";
    expect(code(garden, "plant", { payload: { nonce: founding } })).toBe("NonceReused");
    garden.time += 40 * DAY;
    expect(code(garden, "plant", once)).toBe("NonceReused");
  });
});

describe("load, refuse, write", () => {
  test.each(["row", "fact", "schedule", "unschedule"])(
    "[EN9] a rule that refuses after it wrote (%s) throws",
    (breaks) => {
      const garden = givenGarden();
      expect(() => plant(garden, { breaks })).toThrow("garden.plant refuses before it writes");
    },
  );

  test("[EN9] a rule that refuses without having written is an answer, and leaves nothing", () => {
    const garden = givenGarden();
    const before = digestOf(garden);
    expect(plant(garden, { refuses: true })).toBe("Frost");
    expect(plant(garden, { breaks: "nothing" })).toBe("Frost");
    expect(digestOf(garden)).toBe(before);
  });

  test("[EN9] a rule cannot write unseen, through a statement that reads", () => {
    const garden = givenGarden();
    plant(garden);
    expect(() => plant(garden, { breaks: "hidden" })).toThrow("begins with SELECT");
  });
});

/** One thing planted after a wait, or a rule broken, perhaps by an engine opened anew. */
const step = fc.record({
  what: fc.constantFrom("bean", "pea", "blight", "perennial"),
  ripens: fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 2 }),
  breaks: fc.constantFrom(undefined, undefined, "throw", "row", "nothing"),
  wait: fc.integer({ min: 0, max: 3_000 }),
  anew: fc.boolean(),
});

describe("a throw", () => {
  test("[EN10] leaves nothing, in tables or in memory, after rolling back and forgetting", () => {
    const garden = givenGarden();
    plant(garden);
    const before = digestOf(garden);
    expect(() => plant(garden, { breaks: "throw" })).toThrow("a bug of the garden");
    expect(digestOf(garden)).toBe(before);
    expect(garden.engine.due(garden.time)).toBe(false);
    const next = take(garden, actOf(garden, "plant"));
    expect(acceptedFacts(next)).toEqual([{ fact: "Planted", what: "bean", n: 2 }]);
    expect(replayed(garden)).toBe(digestOf(garden));
  });

  test("[EN10] in a batch takes the batch with it, and each act of it can come again", () => {
    const garden = givenGarden();
    const { db, engine, time: at } = garden;
    const [good, bad] = [
      actOf(garden, "plant"),
      actOf(garden, "plant", { body: { what: "bean", breaks: "throw" } }),
    ];
    db.exec("BEGIN");
    expect(refusalCode(engine.apply({ index: 1, at, act: good }))).toBe("accepted");
    expect(() => engine.apply({ index: 2, at, act: bad })).toThrow("a bug of the garden");
    db.exec("ROLLBACK");
    engine.forget();
    expect(rowsOf(garden, "garden_plants")).toBe(0);
    expect(acceptedFacts(take(garden, good))).toEqual([{ fact: "Planted", what: "bean", n: 1 }]);
    expect(replayed(garden)).toBe(digestOf(garden));
  });

  test("[EN10, EN11] whatever throws or is refused in between, live equals replay and a new engine", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const garden = givenGarden();
        for (const { wait, breaks, anew, ...body } of steps) {
          garden.time += wait;
          while (garden.engine.due(garden.time)) tick(garden);
          if (anew) garden.engine = engineOn(garden.db);
          try {
            plant(garden, breaks === undefined ? body : { ...body, breaks });
          } catch {
            expect(breaks).not.toBe("nothing");
          }
        }
        expect(replayed(garden)).toBe(digestOf(garden));
      }),
      { numRuns: process.env.PLENTY_DEEP === "1" ? 1_000 : 100 },
    );
  });
});
