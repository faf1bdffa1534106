/** People whom an import names: known by name only, they have not joined; or they have, and can say so. */

import { useInfiniteQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import { ButtonLink, TextLink } from "../../components/ButtonLink.tsx";
import { Card } from "../../components/Card.tsx";
import { ShowMore } from "../../components/ShowMore.tsx";
import { nameIn } from "../../lib/names.ts";
import { useHere } from "../../session/here.ts";
import { unclaimedPeople } from "./queries.ts";
import { t } from "./claim-words.ts";
import names from "./PeoplePage.module.css";

export function Unclaimed() {
  const { group, me } = useHere();
  const asked = useInfiniteQuery(unclaimedPeople(group));
  const known =
    asked.data?.pages.flatMap(({ rows, words }) =>
      rows.map(({ agent, name }) => ({ agent, name: nameIn(words, name) })),
    ) ?? [];
  if (known.length === 0) return null;
  const sorted = known.toSorted((a, b) => a.name.localeCompare(b.name));
  return (
    <Card title={t("people.unclaimed")} aside={t("people.unclaimed-count", { n: known.length })}>
      <p className={names.names}>{t("people.unclaimed-lead")}</p>
      <p className={names.names}>
        {sorted.map(({ agent, name }, i) => (
          <Fragment key={agent}>
            {i > 0 && ", "}
            <TextLink
              underline="hover"
              c="inherit"
              to="/g/$group/about/people/$person"
              params={{ group, person: agent }}
            >
              {name}
            </TextLink>
          </Fragment>
        ))}
      </p>
      <ShowMore of={asked} />
      {me && (
        <p>
          <ButtonLink to="/g/$group/about/claim" params={{ group }} variant="default">
            {t("claim.title")}
          </ButtonLink>
        </p>
      )}
    </Card>
  );
}
