/** One thing that a safe contact began: what it is, until when, what others say, and what I can say of it. */

import { Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import { liftSpec, reviewSpec } from "@plenty/rules/rooms/peace/acts";
import { TextLink } from "../../components/ButtonLink.tsx";
import { WaitingLine } from "../../components/WaitingLine.tsx";
import { ActButton } from "../../form/ActButton.tsx";
import { nameIn, noteIn } from "../../lib/names.ts";
import type { Words } from "../../lib/queries.ts";
import { formatDay, formatMoment } from "../../messages/format.ts";
import { useHere } from "../../session/here.ts";
import { toReview } from "./queries.ts";
import { namesOf } from "./names-of.ts";
import type { Measure } from "./queries.ts";
import { t } from "./page-words.ts";

interface MeasureProps {
  readonly measure: Measure;
  readonly words: Words;
  readonly isContact: boolean;
}

export function MeasureLine({ measure, words, isContact }: MeasureProps) {
  const what = whatOf(measure, words);
  return (
    <WaitingLine says={what} beneath={<Standing measure={measure} words={words} />}>
      <WhereHidden measure={measure} what={what} />
      {measure.ended === undefined && <Saying measure={measure} what={what} />}
      {measure.ended === undefined && isContact && (
        <ActButton
          aside
          spec={liftSpec}
          body={{ measure: measure.measure }}
          send={t("peace.lift")}
          label={t("peace.lift-at-length", { what })}
          unanswered={t("peace.unanswered", { what })}
        />
      )}
    </WaitingLine>
  );
}

function whatOf({ hidden, between: [one, other] }: Measure, words: Words): string {
  if (hidden !== undefined) return t("peace.hide", { names: namesOf(hidden, words) });
  return t("peace.pause", { one: nameIn(words, one?.name), other: nameIn(words, other?.name) });
}

/** Where words stand that are hidden: whoever looks at it sees what they were about, and whom to ask. */
function WhereHidden({ measure, what }: { readonly measure: Measure; readonly what: string }) {
  const { group } = useHere();
  const entry = measure.hidden?.entry;
  if (entry === undefined) return null;
  const says = t("peace.hide-entry");
  return (
    <TextLink
      to="/g/$group/about/books"
      params={{ group }}
      search={{ entry }}
      aria-label={`${says}: ${what}`}
    >
      {says}
    </TextLink>
  );
}

function Standing({ measure, words }: Pick<MeasureProps, "measure" | "words">) {
  const { until, by, ended, reason, upheld, standing, lifting } = measure;
  const why = noteIn(words, reason);
  const lines =
    ended === undefined
      ? [
          t("peace.until", { until: formatMoment(until), name: nameIn(words, by.name) }),
          saidOf({ upheld, standing, lifting }),
        ]
      : [t("peace.over", { day: formatDay(ended.slice(0, 10)) })];
  const all = why === undefined ? lines : [...lines, t("peace.why", { reason: why })];
  return all.map((line, i) => (
    <Fragment key={line}>
      {i > 0 && <br />}
      {line}
    </Fragment>
  ));
}

function saidOf({ upheld, standing, lifting }: Pick<Measure, "upheld" | "standing" | "lifting">) {
  if (upheld) return t("peace.upheld");
  return standing + lifting === 0 ? t("peace.unsaid") : t("peace.said", { standing, lifting });
}

/** Who may look at it says what they think. */
function Saying({
  measure: { measure },
  what,
}: {
  readonly measure: Measure;
  readonly what: string;
}) {
  const { group, me } = useHere();
  const asked = useQuery(toReview(group, me?.person ?? ""));
  if (asked.data?.rows.some((row) => row.measure === measure) !== true) return null;
  const unanswered = t("peace.unanswered", { what });
  return (
    <div>
      <p>{t("peace.review")}</p>
      <Group gap="xs">
        <ActButton
          spec={reviewSpec}
          body={{ measure, stands: true }}
          send={t("peace.stands")}
          label={t("peace.stands-at-length", { what })}
          unanswered={unanswered}
        />
        <ActButton
          aside
          spec={reviewSpec}
          body={{ measure, stands: false }}
          send={t("peace.lifts")}
          label={t("peace.lifts-at-length", { what })}
          unanswered={unanswered}
        />
      </Group>
    </div>
  );
}
