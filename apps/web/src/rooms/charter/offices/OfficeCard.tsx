/** One office: its duties, what its holders may do, who they are, and how they come to hold it. */

import { useQuery } from "@tanstack/react-query";
import { TextLink } from "../../../components/ButtonLink.tsx";
import { Card } from "../../../components/Card.tsx";
import { textIn } from "../../../lib/names.ts";
import { formatDate } from "../../../messages/format.ts";
import { useHere } from "../../../session/here.ts";
import { allPowers } from "../powers/queries.ts";
import { Notes } from "../handing-over/Notes.tsx";
import { Holders } from "./Holders.tsx";
import { MyPart } from "./MyPart.tsx";
import { Proposing } from "./Proposing.tsx";
import type { Office, Offices } from "./queries.ts";
import { chooserWords, termWords } from "./tell-office.ts";
import { useGiven } from "./use-given.ts";
import { t } from "./words.ts";
import names from "./offices.module.css";

export interface OfficeProps {
  readonly office: Office;
  readonly offices: Offices;
}

export function OfficeCard({ office, offices }: OfficeProps) {
  const { group } = useHere();
  const own = useOwnActs(office);
  const all = [...office.powers, ...own];
  const since = (
    <TextLink to="/g/$group/about/books" params={{ group }} search={{ entry: office.entry }}>
      {t("office.since", { day: formatDate(office.since) })}
    </TextLink>
  );
  return (
    <Card title={office.title} aside={since} id={office.office}>
      <p className={names.duties}>{textIn(offices, office.duties) ?? t("office.no-duties")}</p>
      <Powers powers={all} names={namedBy(office, offices.rows)} />
      <Holders office={office} offices={offices} isAlone={own.length > 0} />
      <MyPart office={office} />
      <Notes office={office} />
      <p className={names.small}>
        {termWords(office)} {chooserWords(office, offices.rows)}
      </p>
      <Proposing office={office} offices={offices} />
    </Card>
  );
}

/** Acts that holders of this office do, and nobody else, as the rules have it. */
function useOwnActs({ office }: Office): readonly string[] {
  const { group } = useHere();
  const { acts = [] } = useQuery(allPowers(group)).data ?? {};
  return acts.filter((act) => act.office === office).map(({ name }) => name);
}

/** Titles of offices whose holders this one's name. */
function namedBy({ office }: Office, rows: readonly Office[]): readonly string[] {
  return rows.filter(({ chosenBy }) => chosenBy === office).map(({ title }) => title);
}

interface PowersProps extends Pick<Office, "powers"> {
  readonly names: readonly string[];
}

function Powers({ powers, names: named }: PowersProps) {
  const told = useGiven();
  if (powers.length + named.length === 0)
    return <p className={names.small}>{t("office.may-nothing")}</p>;
  return (
    <>
      <h3 className={names.heading}>{t("office.may")}</h3>
      <ul className={names.powers}>
        {powers.map((power) => (
          <li key={power}>{told(power)}</li>
        ))}
        {named.map((title) => (
          <li key={title}>{t("office.names", { title })}</li>
        ))}
      </ul>
    </>
  );
}
