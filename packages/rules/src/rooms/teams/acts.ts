/** Acts of teams: whoever belongs opens, enters and leaves them, and asks nobody. */

import { body, name, Type, words, wordsForTeam } from "../../engine/body.ts";
import { defineSpec } from "../../engine/spec.ts";
import { members } from "../people/roles.ts";
import { teamClosed, teamEntered, teamLeft, teamOpened } from "./facts.ts";
import { team } from "./forms.ts";

export const openTeamSpec = defineSpec({
  name: "teams.open",
  summary: "I open a team, and am in it.",
  by: members,
  onBehalf: false,
  weighs: "speaks",
  readers: "everyone",
  enactable: false,
  body: body({ name, purpose: Type.Optional(words) }),
  facts: [teamOpened, teamEntered],
});

export const enterTeamSpec = defineSpec({
  name: "teams.enter",
  summary: "I am in this team from now on.",
  by: members,
  onBehalf: true,
  weighs: "speaks",
  readers: "everyone",
  enactable: false,
  body: body({ team, hello: Type.Optional(wordsForTeam) }),
  facts: [teamEntered],
});

export const leaveTeamSpec = defineSpec({
  name: "teams.leave",
  summary: "I am in this team no longer; if nobody else is in it, it closes.",
  by: members,
  onBehalf: true,
  weighs: "speaks",
  readers: "everyone",
  enactable: false,
  body: body({ team }),
  facts: [teamLeft, teamClosed],
});

export const closeTeamSpec = defineSpec({
  name: "teams.close",
  summary: "I close a team in which nobody is but me, or nobody at all.",
  by: members,
  onBehalf: false,
  weighs: "speaks",
  readers: "everyone",
  enactable: false,
  body: body({ team }),
  facts: [teamLeft, teamClosed],
});
