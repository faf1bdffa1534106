/** What the group holds: how much, what is locked, what came in and went out, and what can be done with it. */

import { useQuery } from "@tanstack/react-query";
import { Answered } from "../../../components/Answered.tsx";
import { ButtonLink, TextLink } from "../../../components/ButtonLink.tsx";
import { Card } from "../../../components/Card.tsx";
import { Empty } from "../../../components/Empty.tsx";
import { Page } from "../../../components/Page.tsx";
import { useHere } from "../../../session/here.ts";
import { t } from "../page-words.ts";
import { heldBy } from "../queries.ts";
import type { Held } from "../queries.ts";
import { Statement } from "../Statement.tsx";
import { HeldFigure } from "./HeldFigure.tsx";
import page from "../MoneyPage.module.css";
import names from "./held.module.css";

export function HeldPage() {
  const { group, me } = useHere();
  const asked = useQuery(heldBy(group));
  const give = me !== undefined && asked.data !== undefined && asked.data.rows.length > 0 && (
    <ButtonLink to="/g/$group/money/pay" params={{ group }} search={{ to: group }}>
      {t("held.give")}
    </ButtonLink>
  );
  return (
    <Page title={t("held.title")} lead={t("held.lead")} main={give}>
      <Answered to={asked}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty text={t("money.none")} />
          ) : (
            rows.map((held) => <OfOne key={held.currency} held={held} />)
          )
        }
      </Answered>
    </Page>
  );
}

function OfOne({ held }: { readonly held: Held }) {
  const { group } = useHere();
  return (
    <div className={page.credit}>
      <Card title={held.name}>
        <HeldFigure held={held} />
        <Ways held={held} />
      </Card>
      <Statement currency={held} person={group} />
    </div>
  );
}

const ways = ["pay", "lock", "release"] as const;

function Ways({ held: { currency, name, balance, locked } }: { readonly held: Held }) {
  const { group, me } = useHere();
  if (me?.status !== "member") return null;
  const possible = { pay: balance > locked, lock: true, release: locked > 0 };
  return (
    <nav className={names.ways} aria-label={`${t("held.ways")}: ${name}`} data-screen>
      {ways
        .filter((to) => possible[to])
        .map((to) => (
          <TextLink
            key={to}
            to="/g/$group/money/held/propose"
            params={{ group }}
            search={{ to, currency }}
          >
            {t(`held.${to}`)}
          </TextLink>
        ))}
    </nav>
  );
}
