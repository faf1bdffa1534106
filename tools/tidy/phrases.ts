/** Nothing half done lands: notes to oneself and stubs are told in an issue, not left in a file. */

import type { HouseRule } from "./rule.ts";

// written in halves, or this file would break its own rule
const words = [
  ["TO", "DO"],
  ["FIX", "ME"],
  ["XX", "X[: ]"], // alone it is ISO 4217's code for no currency
].map((halves) => halves.join(""));
const pattern = new RegExp(`\\b(${words.join("|")})(?!\\w)|not implement(?:ed)`);

/** Other people's words and what programs wrote. */
const exempt = [
  /^examples\//,
  /(^|\/)package-lock\.json$/,
  /^LICENSE$/,
  /^protocol\/(vectors|histories)\//,
];

export const phrases: HouseRule = {
  name: "phrases",
  asks: "no committed text says that something is still to be done",
  check: (tree) =>
    tree.paths
      .filter((file) => !exempt.some((path) => path.test(file)))
      .flatMap((file) =>
        tree
          .text(file)
          .split("\n")
          .flatMap((text, index) => {
            const found = pattern.exec(text)?.[0];
            return found === undefined ? [] : [{ file, line: index + 1, text: `says "${found}"` }];
          }),
      ),
};
