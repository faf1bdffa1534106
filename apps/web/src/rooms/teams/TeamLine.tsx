/** A team in a list: its name, which opens its page, what it is for, and how many are in it. */

import { TextLink } from "../../components/ButtonLink.tsx";
import { readable } from "../../lib/names.ts";
import type { Words } from "../../lib/queries.ts";
import { formatDate } from "../../messages/format.ts";
import { useHere } from "../../session/here.ts";
import type { TeamRow } from "./queries.ts";
import { t } from "./page-words.ts";
import names from "./teams.module.css";

export function TeamLine({ team, words }: { readonly team: TeamRow; readonly words: Words }) {
  const { group } = useHere();
  const purpose = readable(words, team.purpose);
  return (
    <li className={names.line}>
      <div className={names.text}>
        <TextLink
          className={names.name}
          to="/g/$group/about/teams/$team"
          params={{ group, team: team.team }}
        >
          {team.name}
        </TextLink>
        {purpose !== undefined && <p className={names.purpose}>{purpose}</p>}
      </div>
      <p className={names.small}>{howItStands(team)}</p>
    </li>
  );
}

function howItStands({ people, closed }: TeamRow): string {
  if (closed !== undefined) return t("teams.closed-on", { day: formatDate(closed) });
  return people === 0 ? t("teams.nobody") : t("teams.people", { n: people });
}
