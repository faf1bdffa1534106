/** Presence on the screen: who was here, on Home. */

import { part } from "../../section/part.ts";
import { noPages } from "../../section/section.ts";
import type { Section } from "../../section/section.ts";

export const presence: Section<"presence"> = {
  name: "presence",
  pages: noPages,
  settings: {},
  home: {
    cards: [
      {
        name: "who was here",
        column: "around",
        shownTo: "everyone",
        part: part(() => import("./WhoWasHere.tsx"), "WhoWasHere"),
      },
    ],
  },
};
