/** About the group: what it is for, what was agreed and who holds it, and ways further. */

import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { Answered } from "../../components/Answered.tsx";
import { Begin } from "../../components/Begin.tsx";
import { Card } from "../../components/Card.tsx";
import { CommonObject } from "../../components/CommonObject.tsx";
import { Page } from "../../components/Page.tsx";
import { textIn } from "../../lib/names.ts";
import { formatDay } from "../../messages/format.ts";
import { useSections } from "../../section/use-sections.ts";
import { useHere } from "../../session/here.ts";
import type { About } from "./queries.ts";
import { aboutGroup } from "./door.ts";
import { WaysFurther } from "./WaysFurther.tsx";
import { t } from "./about-words.ts";
import names from "./AboutPage.module.css";

export function AboutPage() {
  const { group } = useHere();
  const asked = useQuery(aboutGroup(group));
  const sections = useSections();
  const begin = sections.flatMap(({ about }) => about?.begin ?? []);
  return (
    <Page title={t("about.title")} lead={t("about.lead")} main={<Begin offers={begin} />}>
      <Answered to={asked} lines={8}>
        {(about) => (
          <>
            <Charter about={about} />
            <WaysFurther />
            <Suspense>
              {sections.map(
                ({ name, about: { card: Agreed } = {} }) => Agreed && <Agreed key={name} />,
              )}
            </Suspense>
          </>
        )}
      </Answered>
    </Page>
  );
}

function Charter({ about }: { readonly about: About }) {
  const object = textIn(about, about.object);
  return (
    <Card
      title={about.name}
      aside={t("about.since", { day: formatDay(about.founded.slice(0, 10)) })}
    >
      <h3 className={names.small}>{t("about.object")}</h3>
      <CommonObject text={object} />
      {object === undefined && <p>{t("about.no-object")}</p>}
    </Card>
  );
}
