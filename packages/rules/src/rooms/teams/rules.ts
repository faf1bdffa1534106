/** Opening, entering, leaving and closing teams. Nobody's leave is asked: whoever belongs may be in any team. */

import { accepted, limits, refused } from "@plenty/kernel";
import type { Hash, Refusal, Result } from "@plenty/kernel";
import { likenessOf } from "../../engine/likeness.ts";
import { defineAct } from "../../engine/room.ts";
import type { ActJudgement, Reading } from "../../engine/room.ts";
import { findAgent, registerAgent } from "../../services/economy/index.ts";
import { authorOf, peopleRefusals } from "../people/index.ts";
import { closeTeamSpec, enterTeamSpec, leaveTeamSpec, openTeamSpec } from "./acts.ts";
import { teamClosed, teamEntered, teamLeft, teamOpened } from "./facts.ts";
import { teamRefusals } from "./refusals.ts";
import {
  areOthersIn,
  countOpen,
  findTeam,
  isIn,
  isNameTaken,
  writeClosing,
  writeEntering,
  writeLeaving,
} from "./teams.ts";
import type { Team } from "./teams.ts";

const openRefusals = [
  teamRefusals.teamNameUnseen,
  teamRefusals.teamNameTaken,
  teamRefusals.teamsYours,
  teamRefusals.teamsFull,
  peopleRefusals.idTaken,
];

export const openTeam = defineAct(openTeamSpec, openRefusals, (act) => {
  const { name, purpose } = act.body;
  const likeness = likenessOf(name);
  if (likeness === "") return teamRefusals.teamNameUnseen();
  if (isNameTaken(act, likeness)) return teamRefusals.teamNameTaken({ name });
  const author = authorOf(act);
  const refusal = refuseMany(act, author.n);
  if (refusal !== undefined) return refusal;
  // a hash is free for anyone to name somebody by: an import may have come before
  if (findAgent(act, act.id) !== undefined) return peopleRefusals.idTaken();
  const { n } = registerAgent(act, { agent: act.id, kind: "team" });
  const insert = act.sql.write(
    `INSERT INTO teams (n, team, name, likeness, purpose, opener, opened, entry)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  insert.run(n, act.id, name, likeness, purpose ?? null, author.n, act.at, act.index);
  const noted = purpose === undefined ? {} : { purpose };
  act.fact(teamOpened, { team: act.id, name, ...noted, by: author.person });
  enterIt(act, { n, team: act.id, name });
  return undefined;
});

function refuseMany(reading: Reading, opener: number): Refusal | undefined {
  const own = limits.teamsPerMember;
  if (countOpen(reading, opener) >= own) return teamRefusals.teamsYours({ most: own });
  const all = limits.teams;
  return countOpen(reading, null) >= all ? teamRefusals.teamsFull({ most: all }) : undefined;
}

/** Whoever signs is in a team from now on. */
function enterIt(
  act: ActJudgement<unknown>,
  { n, team, name }: Pick<Team, "n" | "team" | "name">,
  hello?: Hash,
): void {
  const { n: person, person: who } = authorOf(act);
  writeEntering(act, { team: n, person, hello });
  act.fact(teamEntered, { team, name, person: who, ...(hello === undefined ? {} : { hello }) });
}

const enterRefusals = [teamRefusals.teamUnknown, teamRefusals.teamOver, teamRefusals.inTeam];

export const enterTeam = defineAct(enterTeamSpec, enterRefusals, (act) => {
  const found = openTeamOf(act);
  if (!found.ok) return found.refusal;
  if (isIn(act, { team: found.value.n, person: authorOf(act).n })) return teamRefusals.inTeam();
  enterIt(act, found.value, act.body.hello);
  return undefined;
});

/** The team that an act means, which is open. */
function openTeamOf({
  body: { team },
  ...act
}: ActJudgement<{ readonly team: Hash }>): Result<Team, Refusal> {
  const found = findTeam(act, team);
  if (found === undefined) return refused(teamRefusals.teamUnknown({ team }));
  return found.closed === undefined ? accepted(found) : refused(teamRefusals.teamOver());
}

const leaveRefusals = [teamRefusals.teamUnknown, teamRefusals.teamOver, teamRefusals.notInTeam];

export const leaveTeam = defineAct(leaveTeamSpec, leaveRefusals, (act) => {
  const found = openTeamOf(act);
  if (!found.ok) return found.refusal;
  const { n: person } = authorOf(act);
  const membership = { team: found.value.n, person };
  if (!isIn(act, membership)) return teamRefusals.notInTeam();
  const isLast = !areOthersIn(act, membership);
  leaveIt(act, found.value);
  if (isLast) closeIt(act, found.value);
  return undefined;
});

const closeRefusals = [teamRefusals.teamUnknown, teamRefusals.teamOver, teamRefusals.othersInTeam];

export const closeTeam = defineAct(closeTeamSpec, closeRefusals, (act) => {
  const found = openTeamOf(act);
  if (!found.ok) return found.refusal;
  const membership = { team: found.value.n, person: authorOf(act).n };
  if (areOthersIn(act, membership)) return teamRefusals.othersInTeam();
  if (isIn(act, membership)) leaveIt(act, found.value);
  closeIt(act, found.value);
  return undefined;
});

function leaveIt(act: ActJudgement<unknown>, { n, team, name }: Team): void {
  const { n: person, person: who } = authorOf(act);
  writeLeaving(act, { team: n, person });
  act.fact(teamLeft, { team, name, person: who });
}

function closeIt(act: ActJudgement<unknown>, closed: Team): void {
  writeClosing(act, closed);
  act.fact(teamClosed, { team: closed.team, name: closed.name, by: authorOf(act).person });
}
