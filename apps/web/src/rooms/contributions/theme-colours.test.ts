import { expect, it } from "vitest";
import { legendOf, otherLast, themeColours } from "./theme-colours.ts";

const themes = ["other", "garden", "roof"].map((theme) => ({ theme }));

it("other stands last, however frequent; the rest keep their order", () => {
  expect(otherLast(themes).map(({ theme }) => theme)).toEqual(["garden", "roof", "other"]);
});

it("other shares the gray of what is past the palette, and takes no colour from it", () => {
  const colourOf = themeColours(["other", "garden"]);
  expect(colourOf("other")).toBe(colourOf("a theme past the palette"));
  expect(colourOf("garden")).toBe(themeColours(["garden"])("garden"));
});

it("a legend tells each colour once", () => {
  const ranked = [...Array.from({ length: 14 }, (_, i) => `theme ${i}`), "other"];
  const legend = legendOf(ranked, "other themes");
  expect(legend.map(({ name }) => name)).toEqual([...ranked.slice(0, 12), "other themes"]);
  expect(new Set(legend.map(({ colour }) => colour)).size).toBe(13);
  expect(legendOf(["garden"], "other themes")).toHaveLength(1);
});
