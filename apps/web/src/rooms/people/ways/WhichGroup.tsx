/** Somebody who is let back in shows a code: in which of one's groups does one know them? */

import { useQuery } from "@tanstack/react-query";
import type { GroupName } from "@plenty/client";
import { Answered } from "../../../components/Answered.tsx";
import { ButtonLink } from "../../../components/ButtonLink.tsx";
import { Waiting } from "../../../components/Waiting.tsx";
import { groupsOnHost } from "../../../lib/queries.ts";
import { useSortedGroups } from "../../../session/use-sorted-groups.ts";
import { t } from "./words.ts";
import names from "./ways.module.css";

export function WhichGroup({ code }: { readonly code: string }) {
  const groups = useQuery(groupsOnHost);
  return <Answered to={groups}>{(rows) => <OfMine code={code} groups={rows} />}</Answered>;
}

interface OfMineProps {
  readonly code: string;
  readonly groups: readonly GroupName[];
}

/** An example stands last: few are in it otherwise than to look around. */
function OfMine({ code, groups }: OfMineProps) {
  const { mine, known } = useSortedGroups(groups);
  if (!known) return <Waiting lines={2} />;
  if (mine.length === 0) return <p>{t("let.which-none")}</p>;
  const offered = mine.toSorted((a, b) => Number(a.example ?? false) - Number(b.example ?? false));
  return (
    <div className={names.sheet}>
      <p>{t("let.which")}</p>
      <div className={names.buttons}>
        {offered.map(({ id, name }, place) => (
          <ButtonLink
            key={id}
            to="/g/$group/about/people/back"
            params={{ group: id }}
            hash={code}
            variant={place === 0 ? "filled" : "default"}
          >
            {name}
          </ButtonLink>
        ))}
      </div>
      <p className={names.small}>{t("let.nobody-here")}</p>
    </div>
  );
}
