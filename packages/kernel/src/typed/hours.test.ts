/** Typed durations: exactly the steps that are meant, or the reason why not. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readHours } from "./hours.ts";
import { typedWords } from "./words.ts";

function read(text: string) {
  const result = readHours(text);
  return result.ok ? result.value : result.refusal.why;
}

describe("what is read, in hundredths of an hour", () => {
  test.each([
    ["1:30", 150],
    ["0:45", 75],
    ["01:15", 125],
    ["100:00", 10_000],
    ["1:30:00", 150],
    ["0:00:36", 1],
    ["1h30", 150],
    ["1h", 100],
    ["1 h 30 min", 150],
    ["1h 3m", 105],
    ["1 h 30", 150],
    ["2 Std", 200],
    ["2 Std. 15 Min.", 225],
    ["2 Stunden 15 Minuten", 225],
    ["1 heure 30 minutes", 150],
    ["3 horas", 300],
    ["1 hour", 100],
    ["2 hrs", 200],
    ["90 min", 150],
    ["90m", 150],
    ["90 Minuten", 150],
    ["1,5", 150],
    ["1.5", 150],
    ["1,5 h", 150],
    ["1.25 hours", 125],
    ["½", 50],
    ["1½", 150],
    ["1 ½ h", 150],
    ["¼ h", 25],
    ["2¾", 275],
    ["8", 800],
    ["0", 0],
    ["1 234,5", 123_450],
  ])("%j", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe("what is refused", () => {
  test.each([
    ["", "empty"],
    ["an hour", "no number"],
    ["-1:30", "no number"],
    ["−1,5", "no number"],
    ["1:5", "no number"],
    ["1h5", "no number"],
    ["1.5h 30min", "no number"],
    [":30", "no number"],
    ["1:30:", "no number"],
    ["1:75", "past the hour"],
    ["1h60", "past the hour"],
    ["1 h 90 min", "past the hour"],
    ["1:30:60", "past the hour"],
    ["1:20", "between"],
    ["20 min", "between"],
    ["1,234", "two numbers"],
    ["1.234 h", "two numbers"],
    ["1,2345", "too fine"],
    ["999999999999", "too large"],
  ])("%j: %s", (text, why) => {
    expect(read(text)).toBe(why);
  });

  test("a duration between two steps is told with both, never rounded", () => {
    const result = readHours("1:20");
    expect(result).toEqual({
      ok: false,
      refusal: { why: "between", text: "1:20", nearest: ["1.33", "1.34"] },
    });
    expect(result.ok ? "" : typedWords(result.refusal)).toBe(
      '"1:20" lies between 1.33 and 1.34 hours: type one of these.',
    );
    expect(["1.33", "1.34"].map(read)).toEqual([133, 134]);
  });

  test("more minutes than an hour has", () => {
    const result = readHours("1:75");
    expect(result.ok ? "" : typedWords(result.refusal)).toBe(
      '"1:75" has more than 59 minutes or seconds.',
    );
  });

  test("a line too long to be one, in no time", () => {
    for (const piece of ["1", "1:", "1h", " ", "½", "1 h ", "h"]) {
      expect(read(piece.repeat(1_000_000 / piece.length))).toBe("no number");
    }
  });
});

test("a minute is a sixtieth, however it is written", () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.nat(59), (hours, minutes) => {
      const padded = String(minutes).padStart(2, "0");
      const total = hours * 60 + minutes;
      const exact = (total * 100) % 60 === 0 ? (total * 100) / 60 : "between";
      for (const text of [
        `${hours}:${padded}`,
        `${hours}h${padded}`,
        `${hours} h ${minutes} min`,
        `${total} min`,
      ]) {
        expect(read(text)).toBe(exact);
      }
    }),
  );
});

test("whatever comes in, the answer is steps or a reason that has words", () => {
  const part = fc.constantFrom("1", "30", ":", "h", "min", " ", "½", ",", ".", "Std", "-");
  const typed = fc.array(part, { maxLength: 7 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.oneof(fc.string(), typed), (text) => {
      const result = readHours(text);
      if (result.ok) expect(result.value).toBeGreaterThanOrEqual(0);
      else expect(typedWords(result.refusal)).toMatch(/\.$/);
    }),
  );
});
