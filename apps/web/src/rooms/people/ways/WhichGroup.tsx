/** Somebody who is let back in shows a code: in which of one's groups does one know them? */

import { useQuery } from "@tanstack/react-query";
import { Answered } from "../../../components/Answered.tsx";
import { ButtonLink } from "../../../components/ButtonLink.tsx";
import { groupsOnHost } from "../../../lib/queries.ts";
import { t } from "./words.ts";
import names from "./ways.module.css";

export function WhichGroup({ code }: { readonly code: string }) {
  const groups = useQuery(groupsOnHost);
  return (
    <div className={names.sheet}>
      <p>{t("let.which")}</p>
      <Answered to={groups}>
        {(rows) => (
          <div className={names.buttons}>
            {rows.map(({ id, name }) => (
              <ButtonLink
                key={id}
                to="/g/$group/about/people/back"
                params={{ group: id }}
                hash={code}
                variant="default"
              >
                {name}
              </ButtonLink>
            ))}
          </div>
        )}
      </Answered>
    </div>
  );
}
