/** Home: who is around, what was done, where I stand, and what was entered last. */

import { ButtonLink } from "../../components/ButtonLink.tsx";
import { Page } from "../../components/Page.tsx";
import { t } from "../../messages/message.ts";
import { useHere } from "../../session/here.ts";
import { Unanswered } from "../credit/Unanswered.tsx";
import { LastEntries } from "./LastEntries.tsx";
import { MyStanding } from "../credit/MyStanding.tsx";
import { WhatWasDone } from "../contributions/WhatWasDone.tsx";
import { WhoWasHere } from "../presence/WhoWasHere.tsx";
import names from "./HomePage.module.css";

export function HomePage() {
  const { group, name, me } = useHere();
  return (
    <Page
      title={name === "" ? t("home.title") : name}
      lead={t("home.lead")}
      main={
        me !== undefined && (
          <ButtonLink to="/g/$group/do/tell" params={{ group }}>
            {t("tell.title")}
          </ButtonLink>
        )
      }
    >
      {me !== undefined && <Unanswered me={me} />}
      <div className={names.grid}>
        <div className={names.column}>
          <WhoWasHere />
          <LastEntries />
        </div>
        <div className={names.column}>
          {me !== undefined && <MyStanding me={me} />}
          <WhatWasDone />
        </div>
      </div>
    </Page>
  );
}
