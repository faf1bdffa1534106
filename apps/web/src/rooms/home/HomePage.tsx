/** Home: who is around, what was done, where I stand, and what was entered last. */

import { Suspense } from "react";
import { Begin } from "../../components/Begin.tsx";
import { Page } from "../../components/Page.tsx";
import { AllUnanswered } from "../../form/Unanswered.tsx";
import { isShown } from "../../section/section.ts";
import type { HomeCard } from "../../section/section.ts";
import { useSections } from "../../section/use-sections.ts";
import { useHere } from "../../session/here.ts";
import { LastEntries } from "./LastEntries.tsx";
import { WaitsForMe } from "./WaitsForMe.tsx";
import { t } from "./page-words.ts";
import names from "./HomePage.module.css";

export function HomePage() {
  const { name, me } = useHere();
  const sections = useSections();
  const begin = sections.flatMap(({ home }) => home?.begin ?? []);
  const cards = sections.flatMap(({ home }) => home?.cards ?? []);
  return (
    <Page
      title={name === "" ? t("home.title") : name}
      lead={t("home.lead")}
      main={<Begin offers={begin} />}
    >
      {me !== undefined && <AllUnanswered me={me} />}
      <Suspense>
        {me !== undefined && <WaitsForMe />}
        <div className={names.grid}>
          <div className={names.column}>
            <Cards of={cards.filter(({ column }) => column === "around")} />
            <LastEntries />
          </div>
          <div className={names.column}>
            <Cards of={cards.filter(({ column }) => column === "standing")} />
          </div>
        </div>
      </Suspense>
    </Page>
  );
}

/** Cards for those to whom they are shown; what is one's own stands before what is everybody's. */
function Cards({ of }: { readonly of: readonly HomeCard[] }) {
  const { me } = useHere();
  const shown = of.filter(({ shownTo }) => isShown(shownTo, me));
  const own = shown.filter(({ shownTo }) => shownTo !== "everyone");
  const common = shown.filter(({ shownTo }) => shownTo === "everyone");
  return [...own, ...common].map(({ name, part: Part }) => <Part key={name} />);
}
