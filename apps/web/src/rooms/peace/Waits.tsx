/** On Home: what a safe contact began and is about me, or I may look at. */

import { useQuery } from "@tanstack/react-query";
import { ButtonLink, TextLink } from "../../components/ButtonLink.tsx";
import { WaitingLine } from "../../components/WaitingLine.tsx";
import { nameIn } from "../../lib/names.ts";
import type { Words } from "../../lib/queries.ts";
import { formatMoment } from "../../messages/format.ts";
import { useHere } from "../../session/here.ts";
import { namesOf } from "./names-of.ts";
import { running, toReview } from "./queries.ts";
import type { Measure } from "./queries.ts";
import { t } from "./page-words.ts";

export function Waits() {
  const { group, me } = useHere();
  const asked = useQuery({
    ...toReview(group, me?.person ?? ""),
    enabled: me?.status === "member",
  });
  const { rows = [], words = {} } = asked.data ?? {};
  const mine = useQuery({ ...running(group), enabled: me?.status === "member" }).data;
  return (
    <>
      {me !== undefined &&
        mine?.rows.map((measure) => (
          <AboutMe key={measure.measure} measure={measure} words={mine.words} person={me.person} />
        ))}
      <ToReview rows={rows} words={words} />
    </>
  );
}

interface AboutMeProps {
  readonly measure: Measure;
  readonly words: Words;
  readonly person: string;
}

/** What runs and is about whoever looks. */
function AboutMe({ measure: { between, hidden, until }, words, person }: AboutMeProps) {
  const isOf = ({ agent }: Measure["by"]) => agent === person;
  const day = formatMoment(until);
  const other = between.find((one) => !isOf(one));
  if (between.some(isOf) && other !== undefined) {
    return <Running says={t("waits.paused", { name: nameIn(words, other.name), until: day })} />;
  }
  return hidden?.of.some(isOf) === true ? (
    <Running says={t("waits.hidden", { until: day })} />
  ) : null;
}

function Running({ says }: { readonly says: string }) {
  const { group } = useHere();
  return (
    <WaitingLine says={says}>
      <TextLink to="/g/$group/about/peace" params={{ group }}>
        {t("waits.whom")}
      </TextLink>
    </WaitingLine>
  );
}

function ToReview({ rows, words }: { readonly rows: readonly Measure[]; readonly words: Words }) {
  const { group } = useHere();
  return rows.map(({ measure, hidden, between: [one, other] }) => (
    <WaitingLine
      key={measure}
      says={
        hidden !== undefined
          ? t("waits.hide", { names: namesOf(hidden, words) })
          : t("waits.pause", { one: nameIn(words, one?.name), other: nameIn(words, other?.name) })
      }
    >
      <ButtonLink to="/g/$group/about/peace" params={{ group }}>
        {t("waits.look")}
      </ButtonLink>
    </WaitingLine>
  ));
}
