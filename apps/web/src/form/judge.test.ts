import { expect, it } from "vitest";
import { limits } from "@plenty/kernel";
import { logSpec } from "@plenty/rules/rooms/contributions/acts";
import { paySpec } from "@plenty/rules/rooms/credit/acts";
import { pastDay } from "./day-kind.ts";
import { faultIn, mostIn, readAll, schemaOf } from "./judge.ts";
import { chosen, line, note, several, words, yes } from "./kinds.ts";
import type { FieldKind, Typed } from "./kinds.ts";
import { measure } from "./measure-kind.ts";
import { amount, bound } from "./number-kinds.ts";

const hours = { decimals: 2, unit: "HRS", shown: "Hours" };
const inHours = amount(() => hours);
const pay = (name: string, kind: FieldKind, typed: unknown) =>
  faultIn(paySpec.body, { name, kind }, { [name]: typed });
const tell = (name: string, kind: FieldKind, typed: unknown, beside: Typed = {}) =>
  faultIn(logSpec.body, { name, kind }, { ...beside, [name]: typed });

it("a field's schema is found by its name, wherever in the body it stands", () => {
  expect(schemaOf(logSpec.body, "theme")).toMatchObject({ maxLength: limits.nameChars });
  expect(schemaOf(paySpec.body, "amount")).toMatchObject({ minimum: 1 });
  expect(schemaOf(paySpec.body, "leaf")).toBeUndefined();
});

it("what is needed and not there is said in the words of its field", () => {
  expect(pay("to", chosen("Choose whom."), "")).toBe("Choose whom.");
  expect(pay("amount", inHours, "")).toBe("Type how much.");
  expect(tell("theme", line("Say what."), "  ")).toBe("Say what.");
  expect(tell("people", several([], "Choose one."), [])).toBe("Choose one.");
});

it("what may be left out is left out of what is read", () => {
  const kinds = { theme: line("?"), note: note(), gift: yes(), amount: measure(() => "hours") };
  const typed = { theme: " roof ", note: " ", gift: false, amount: "", unit: "hour" };
  expect(readAll(kinds, typed)).toEqual({ theme: "roof" });
  expect(readAll(kinds, { ...typed, gift: true, amount: "1:30" })).toEqual({
    theme: "roof",
    gift: true,
    amount: 150,
  });
  expect(readAll(kinds, { ...typed, theme: "" })).toBeUndefined();
});

it("bounds are those of the act's own schema", () => {
  expect(pay("amount", inHours, "0")).toBe("Type more than zero.");
  expect(pay("amount", inHours, "−3")).toBe("Type more than zero.");
  expect(pay("amount", inHours, "0.01")).toBeUndefined();
  expect(pay("to", chosen(), "no id")).toBe("This holds a character that cannot be written here.");
  const crowd = Array.from({ length: limits.peoplePerItem + 1 }, () => "a".repeat(64));
  expect(tell("people", several([], ""), crowd)).toBe(`At most ${limits.peoplePerItem} in one go.`);
  expect(tell("people", several([], ""), crowd.slice(1))).toBeUndefined();
});

it("a text that is too long says by how much; words have the bound of words", () => {
  const theme = line("?");
  expect(mostIn(logSpec.body, { name: "theme", kind: theme })).toBe(limits.nameChars);
  expect(tell("theme", theme, "x".repeat(limits.nameChars))).toBeUndefined();
  expect(tell("theme", theme, "x".repeat(limits.nameChars + 2))).toBe(
    "At most 80 characters: 2 are too many.",
  );
  expect(tell("note", note(), "x".repeat(limits.wordsChars + 1))).toBe(
    "At most 2,000 characters: 1 is too many.",
  );
  expect(tell("note", words("?", 3), "four")).toBe("At most 3 characters: 1 is too many.");
});

it("characters that change how the text around them reads are refused", () => {
  expect(tell("theme", line("?"), "ro\u202eof")).toBe(
    "This holds a character that cannot be written here.",
  );
});

it("how something was understood is told where it was typed in another way", () => {
  const told = (typed: string) => inHours.told?.(typed, {});
  expect(told("12.5")).toBe("");
  expect(told("12,5")).toBe("12.50\u00A0Hours");
  expect(told("1,234")).toBe("");
  expect(measure(() => "hours").told?.("1h30", { unit: "hour" })).toBe("1.50\u00A0hours");
});

it("a limit is zero or more, a day has begun", () => {
  expect(bound(hours).read("-5", {})).toMatchObject({ refusal: "Type zero or more, such as 100." });
  expect(bound(hours).read("0", {})).toEqual({ ok: true, value: 0 });
  const day = pastDay("2026-11-22");
  expect(day.blank).toBe("2026-11-22");
  expect(day.read("yesterday", {})).toEqual({ ok: true, value: "2026-11-21" });
  expect(day.read("2026-11-23", {})).toMatchObject({ ok: false });
  expect(day.told?.("2026-11-21", {})).toMatch(/^Sat\b.*2026$/);
});
