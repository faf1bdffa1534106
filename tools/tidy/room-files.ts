/** Every room has the same files, so that who has read one room finds their way in all others. */

import type { HouseRule } from "./rule.ts";

const rooms = /^packages\/rules\/src\/rooms\/([^/]+)\//;

export const roomFiles: HouseRule = {
  name: "room files",
  asks: "a room has README.md, acts.ts, facts.ts, refusals.ts, rules.ts or rules/, tables.sql, queries.ts, play.ts, index.ts and its test",
  check: (tree) => {
    const names = new Set(tree.paths.flatMap((file) => rooms.exec(file)?.[1] ?? []));
    return [...names].flatMap((room) => {
      const folder = `packages/rules/src/rooms/${room}/`;
      const needed = [
        "README.md",
        "acts.ts",
        "facts.ts",
        "refusals.ts",
        "tables.sql",
        "queries.ts",
        "play.ts",
        "index.ts",
        `${room}.test.ts`,
      ];
      const missing = needed.filter((name) => !tree.has(folder + name));
      const ruled = tree.paths.some((file) => /^rules(\.ts|\/.+)$/.test(file.replace(folder, "")));
      return [...missing, ...(ruled ? [] : ["rules.ts or rules/"])].map((name) => ({
        file: folder,
        text: `has no ${name}`,
      }));
    });
  },
};
