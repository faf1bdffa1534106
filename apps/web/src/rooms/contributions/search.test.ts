import { describe, expect, it } from "vitest";
import { daysOf, readDoSearch } from "./search.ts";

const person = "ab".repeat(32);

describe("readDoSearch", () => {
  it("keeps filters that fit", () => {
    const search = { theme: "roof", person, when: "2020-02" };
    expect(readDoSearch(search)).toEqual(search);
  });

  it("reads a year that the router made into a number", () => {
    expect(readDoSearch({ when: 2020 })).toEqual({ when: "2020" });
  });

  it("leaves out what does not fit", () => {
    expect(readDoSearch({ theme: "", person: "alder", when: "2020-13", more: 1 })).toEqual({});
  });
});

describe("daysOf", () => {
  it("gives the first and last day of a year and of a month, leap years too", () => {
    expect(daysOf("2020")).toEqual({ from: "2020-01-01", to: "2020-12-31" });
    expect(daysOf("2020-02")).toEqual({ from: "2020-02-01", to: "2020-02-29" });
    expect(daysOf("2021-12")).toEqual({ from: "2021-12-01", to: "2021-12-31" });
  });
});
