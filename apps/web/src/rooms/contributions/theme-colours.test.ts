import { expect, it } from "vitest";
import { otherLast, themeColours } from "./theme-colours.ts";

const themes = ["other", "garden", "roof"].map((theme) => ({ theme }));

it("other stands last, however frequent; the rest keep their order", () => {
  expect(otherLast(themes).map(({ theme }) => theme)).toEqual(["garden", "roof", "other"]);
});

it("other shares the gray of what is past the palette, and takes no colour from it", () => {
  const colourOf = themeColours(["other", "garden"]);
  expect(colourOf("other")).toBe(colourOf("a theme past the palette"));
  expect(colourOf("garden")).toBe(themeColours(["garden"])("garden"));
});
