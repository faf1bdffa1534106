/** On a person's page: offices that they hold, held or were named for, each from when to when; nothing where there is none. */

import { useQuery } from "@tanstack/react-query";
import { TextLink } from "../../../components/ButtonLink.tsx";
import { Card } from "../../../components/Card.tsx";
import { PlainList } from "../../../components/PlainList.tsx";
import { formatDate } from "../../../messages/format.ts";
import type { OfPerson } from "../../../section/section.ts";
import { useHere } from "../../../session/here.ts";
import { termsOf } from "./queries.ts";
import type { Term } from "./queries.ts";
import { t as holding } from "./holding-words.ts";
import { t } from "./words.ts";
import names from "./offices.module.css";

export function TheirOffices({ person: somebody }: OfPerson) {
  const { group } = useHere();
  const { person } = somebody;
  const { rows = [] } = useQuery(termsOf(group, person)).data ?? {};
  if (rows.length === 0) return null;
  const all = (
    <TextLink to="/g/$group/about/offices" params={{ group }}>
      {t("office.all")}
    </TextLink>
  );
  return (
    <Card title={t("offices.title")} aside={all}>
      <PlainList>
        {rows.map((term) => (
          <li key={term.entry} className={names.term}>
            <TextLink
              className={names.text}
              to="/g/$group/about/books"
              params={{ group }}
              search={{ entry: term.entry }}
            >
              {term.title}
            </TextLink>
            <span className={names.when}>{termWords(term, somebody)}</span>
          </li>
        ))}
      </PlainList>
    </Card>
  );
}

function termWords(term: Term, somebody: OfPerson["person"]): string {
  const { ended, how } = term;
  return ended === undefined || how === undefined
    ? runningWords(term, somebody)
    : endedWords(term, { day: formatDate(ended), how });
}

/** Of a term that runs; whoever is away holds nothing meanwhile, and who cannot come back holds it no longer. */
function runningWords({ named, taken, until }: Term, { status, until: back }: OfPerson["person"]) {
  const end = formatDate(until);
  if (taken === undefined)
    return holding("office.silent", { until: end, named: formatDate(named) });
  const words = holding("office.until", { until: end, taken: formatDate(taken) });
  if (status !== "left") return words;
  return back === undefined ? holding("term.gone") : holding("term.away", { until: words });
}

interface Ended {
  readonly day: string;
  readonly how: NonNullable<Term["how"]>;
}

function endedWords({ taken }: Term, { day, how }: Ended): string {
  return taken === undefined
    ? holding(`never.${how === "declined" || how === "lapsed" ? how : "other"}`, { day })
    : holding("term.from-to", { from: formatDate(taken), to: day, how: holding(`how.${how}`) });
}
