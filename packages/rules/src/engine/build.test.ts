import * as typebox from "typebox";
import { Compile } from "typebox/compile";
import { expect, test } from "vitest";
import { Type } from "./build.ts";

/** A schema with everything that rooms write, made by some builders. */
function everything(make: Pick<typeof typebox, keyof typeof Type>) {
  return make.Object(
    {
      on: make.Optional(make.String({ pattern: "^a", examples: ["alder"], "x-form": "day" })),
      amount: make.Integer({ minimum: 1, maximum: 9 }),
      kind: make.Enum(["work", "care"]),
      gift: make.Optional(make.Literal(true)),
      note: make.Union([make.String(), make.Boolean()]),
      leaves: make.Array(make.Object({}, { additionalProperties: false }), { minItems: 1 }),
      settings: make.Record(make.String({ pattern: "^[a-z]+$" }), make.String(), {
        maxProperties: 2,
      }),
      counts: make.Record(make.String(), make.Integer()),
      rest: make.Optional(make.Object({ any: make.Optional(make.Unknown()) })),
    },
    { additionalProperties: make.Unknown() },
  );
}

test("schemas are written member for member as TypeBox's own builders write them", () => {
  expect(JSON.stringify(everything(Type))).toBe(JSON.stringify(everything(typebox)));
});

test("TypeBox judges by them as by its own", () => {
  const sound = {
    amount: 2,
    kind: "care",
    note: "in the garden",
    leaves: [{}],
    settings: { gate: "open" },
    counts: {},
  };
  const values = [
    sound,
    { ...sound, on: "alder", gift: true, rest: {} },
    { ...sound, on: "birch" },
    { ...sound, amount: 0 },
    { ...sound, kind: "idea" },
    { ...sound, gift: false },
    { ...sound, note: 1 },
    { ...sound, leaves: [] },
    { ...sound, leaves: [{ green: true }] },
    { ...sound, settings: { Gate: 1 } },
    {},
  ];
  const [own, theirs] = [Compile(everything(Type)), Compile(everything(typebox))];
  const judged = values.map((value) => own.Check(value));
  expect(judged).toEqual(values.map((value) => theirs.Check(value)));
  expect(judged.slice(0, 3)).toEqual([true, true, false]);
});
