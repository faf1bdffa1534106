/** Leaving the group: what follows, as the rules foresee it; what to hand over and take along before; then a button, and a second look. */

import { Suspense } from "react";
import { leaveSpec } from "@plenty/rules/rooms/people/acts";
import { Card } from "../../../components/Card.tsx";
import { TextLink } from "../../../components/ButtonLink.tsx";
import { Empty } from "../../../components/Empty.tsx";
import { Page } from "../../../components/Page.tsx";
import { Waiting } from "../../../components/Waiting.tsx";
import { usePreview } from "../../../form/use-preview.ts";
import { useHere } from "../../../session/here.ts";
import type { Me } from "../../../session/me.ts";
import { AboutMe } from "../AboutMe.tsx";
import { BeforeLeaving } from "../../charter/door.ts";
import { Follows } from "./Follows.tsx";
import { Leave } from "./Leave.tsx";
import { LeftPage } from "./LeftPage.tsx";
import { t } from "./words.ts";

export function LeavePage() {
  const { me, session } = useHere();
  if (session.away !== undefined) return <LeftPage />;
  return (
    <Page title={t("leave.title")} lead={t("leave.lead")} narrow>
      {session.loading && <Waiting lines={4} />}
      {me !== undefined && <Leaving me={me} />}
      {me === undefined && !session.loading && <Empty text={t("leave.visitor")} />}
    </Page>
  );
}

function Leaving({ me }: { readonly me: Me }) {
  const { group } = useHere();
  const preview = usePreview(leaveSpec, { group, me, body: {} });
  return (
    <>
      <Card title={t("leave.follows")}>
        <Follows of={preview} />
      </Card>
      <Suspense>
        <BeforeLeaving />
      </Suspense>
      <AboutMe />
      <Card title={t("leave.words")}>
        <p>{t("leave.words-means")}</p>
        <TextLink to="/g/$group/do" params={{ group }} search={{ person: me.person }}>
          {t("leave.words-see")}
        </TextLink>
      </Card>
      <Leave me={me} isRefused={preview?.refusal !== undefined} />
    </>
  );
}
