/** Facts of teams: one was opened or closed, somebody is in it from now on, or no longer. */

import { agent, body, name, Type, words, wordsForTeam } from "../../engine/body.ts";
import { defineFact } from "../../engine/spec.ts";
import { team } from "./forms.ts";

export const teamOpened = defineFact(
  "TeamOpened",
  "{by} opens the team {name}[: {purpose}]",
  body({ team, name, purpose: Type.Optional(words), by: agent }),
);

export const teamEntered = defineFact(
  "TeamEntered",
  "{person} is in the team {name}[: {hello}]",
  body({ team, name, person: agent, hello: Type.Optional(wordsForTeam) }),
);

export const teamLeft = defineFact(
  "TeamLeft",
  "{person} is no longer in the team {name}",
  body({ team, name, person: agent }),
);

export const teamClosed = defineFact(
  "TeamClosed",
  "the team {name} is closed",
  body({ team, name, by: agent }),
);

export const teamFacts = [teamOpened, teamEntered, teamLeft, teamClosed] as const;
