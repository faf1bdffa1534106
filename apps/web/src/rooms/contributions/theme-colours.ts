/**
 * A colour for each theme of what was done: the same in every plot of a page, by rank in the group's
 * whole history, so that a filter never recolours what one has just learnt to read. Past the palette,
 * and for "other", themes share one gray.
 */

const palette = [
  ["#c08a2e", "#d3a04a"],
  ["#5d8a4d", "#86b574"],
  ["#b5654a", "#d08568"],
  ["#4f8490", "#74aab5"],
  ["#8d6a9f", "#b08fc0"],
  ["#9aa13f", "#b9c066"],
  ["#6a7fb0", "#8fa3d0"],
  ["#c4778a", "#d996a6"],
  ["#7a6a52", "#a8967b"],
  ["#3f7d68", "#68a892"],
  ["#d2a86a", "#e0bd88"],
  ["#86506b", "#b57d98"],
] as const;

const shared = "light-dark(#b9ae9b, #6b6354)";

/** Themes in the order of plots: as they come, most frequent first, and "other" after all of them. */
export function otherLast<T extends { readonly theme: string }>(
  themes: readonly T[],
): readonly T[] {
  return themes.toSorted((a, b) => Number(a.theme === "other") - Number(b.theme === "other"));
}

/** Gives each theme its colour; `ranked` is all themes, most frequent first. */
export function themeColours(ranked: readonly string[]): (theme: string) => string {
  const own = ranked.filter((theme) => theme !== "other").slice(0, palette.length);
  const colours = new Map(own.map((theme, rank) => [theme, colourOf(rank)]));
  return (theme) => colours.get(theme) ?? shared;
}

/** The colours by theme for a legend; all that share one are told together, as `rest`. */
export function legendOf(
  ranked: readonly string[],
  rest: string,
): readonly { readonly name: string; readonly colour: string }[] {
  const colourOfTheme = themeColours(ranked);
  const all = ranked.map((name) => ({ name, colour: colourOfTheme(name) }));
  const own = all.filter(({ colour }) => colour !== shared);
  return own.length < all.length ? [...own, { name: rest, colour: shared }] : own;
}

function colourOf(rank: number): string {
  const pair = palette[rank];
  return pair === undefined ? shared : `light-dark(${pair[0]}, ${pair[1]})`;
}
