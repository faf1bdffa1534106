/** What somebody is in the group besides a member, and what becomes of it when they leave: offices, teams, proposals. */

import { useQuery } from "@tanstack/react-query";
import { formatDate, formatList } from "../../../messages/format.ts";
import { useHere } from "../../../session/here.ts";
import { allOffices, openProposals } from "../../charter/door.ts";
import { openTeams, teamsOf } from "../../teams/door.ts";
import { t } from "./words.ts";

/** Lines of what ends, and of what stays; none where there is nothing. */
export interface Places {
  readonly ends: readonly string[];
  readonly stays: readonly string[];
}

export function usePlaces(): Places {
  const offices = useOffices();
  const { ends, stays } = useTeams();
  return { ends: [...offices, ...ends], stays: [...stays, ...useProposals()] };
}

function useOffices(): readonly string[] {
  const { group, me } = useHere();
  const { rows = [] } = useQuery(allOffices(group)).data ?? {};
  return rows.flatMap(({ title, held, holders }): string[] => {
    const mine = holders.find(({ agent }) => agent === me?.person);
    if (mine === undefined) return [];
    if (mine.taken === undefined) return [t("leave.named", { title })];
    const key = held === 1 ? "leave.office-last" : "leave.office";
    return [t(key, { title, until: formatDate(mine.until) })];
  });
}

function useTeams(): Places {
  const { group, me } = useHere();
  const { rows: mine = [] } = useQuery(teamsOf(group, me?.person ?? "")).data ?? {};
  const { rows: all = [] } = useQuery(openTeams(group)).data ?? {};
  const alone = all.filter(
    ({ team, people }) => people === 1 && mine.some((one) => one.team === team),
  );
  return {
    ends: mine.length === 0 ? [] : [t("leave.teams", { names: namesOf(mine) })],
    stays: alone.map(({ name }) => t("leave.team-empty", { name })),
  };
}

function namesOf(teams: readonly { readonly name: string }[]): string {
  return formatList(teams.map(({ name }) => name));
}

function useProposals(): readonly string[] {
  const { group, me } = useHere();
  const { rows = [] } = useQuery(openProposals(group)).data ?? {};
  const n = rows.filter(({ person }) => person === me?.person).length;
  return n === 0 ? [] : [t("leave.proposals", { n })];
}
