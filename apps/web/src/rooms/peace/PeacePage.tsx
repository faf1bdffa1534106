/** Whom one can turn to, what they began, and what others say of it. */

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Answered } from "../../components/Answered.tsx";
import { TextLink } from "../../components/ButtonLink.tsx";
import { Card } from "../../components/Card.tsx";
import { Empty } from "../../components/Empty.tsx";
import { Page } from "../../components/Page.tsx";
import { PersonName } from "../../components/PersonName.tsx";
import { PlainList } from "../../components/PlainList.tsx";
import { ShowMore } from "../../components/ShowMore.tsx";
import { nameIn } from "../../lib/names.ts";
import type { Words } from "../../lib/queries.ts";
import { useHere } from "../../session/here.ts";
import { holdersOf } from "../charter/door.ts";
import { MeasureLine } from "./MeasureLine.tsx";
import { PauseForm } from "./PauseForm.tsx";
import { allMeasures } from "./queries.ts";
import type { Measure } from "./queries.ts";
import { t } from "./page-words.ts";

export function PeacePage() {
  const { group, me } = useHere();
  const contacts = useQuery(holdersOf(group, "safe-contacts"));
  const isContact = contacts.data?.holders.some(({ agent }) => agent === me?.person) === true;
  return (
    <Page title={t("peace.title")} lead={t("peace.lead")}>
      <Contacts />
      {isContact && <PauseForm />}
      {me?.status === "member" && <Measures isContact={isContact} />}
    </Page>
  );
}

function Contacts() {
  const { group } = useHere();
  const asked = useQuery(holdersOf(group, "safe-contacts"));
  return (
    <Card title={t("peace.who")}>
      <Answered to={asked} lines={2}>
        {({ isMade, holders, words }) => (
          <>
            {holders.length === 0 && <Empty text={t(isMade ? "peace.none-hold" : "peace.none")} />}
            <PlainList>
              {holders.map(({ agent, name }) => (
                <li key={agent}>
                  <PersonName person={agent} name={nameIn(words, name)} />
                </li>
              ))}
            </PlainList>
            {holders.length === 1 && <p>{t("peace.too-few")}</p>}
            {holders.length < 2 && (
              <TextLink to="/g/$group/about/offices" params={{ group }}>
                {t("peace.offices")}
              </TextLink>
            )}
          </>
        )}
      </Answered>
    </Card>
  );
}

function Measures({ isContact }: { readonly isContact: boolean }) {
  const { group } = useHere();
  const asked = useInfiniteQuery(allMeasures(group));
  return (
    <>
      <Answered to={asked} lines={3}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          const words: Words = Object.assign({}, ...pages.map((page) => page.words));
          const [running, past] = [true, false].map((is) =>
            rows.filter(({ ended }) => (ended === undefined) === is),
          );
          const shown = { words, isContact };
          return (
            <>
              <Some title={t("peace.running")} rows={running ?? []} {...shown} />
              {past !== undefined && past.length > 0 && (
                <Some title={t("peace.past")} rows={past} {...shown} />
              )}
            </>
          );
        }}
      </Answered>
      <ShowMore of={asked} />
    </>
  );
}

interface SomeProps {
  readonly title: string;
  readonly rows: readonly Measure[];
  readonly words: Words;
  readonly isContact: boolean;
}

function Some({ title, rows, ...shown }: SomeProps) {
  return (
    <Card title={title}>
      {rows.length === 0 && <Empty text={t("peace.nothing")} />}
      <PlainList>
        {rows.map((measure) => (
          <MeasureLine key={measure.measure} measure={measure} {...shown} />
        ))}
      </PlainList>
    </Card>
  );
}
