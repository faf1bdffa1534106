/** An office as it would be, beside what it is: its duties, and what its holders could do, so that nobody agrees to what is not said. */

import { useQuery } from "@tanstack/react-query";
import type { ActFact } from "@plenty/rules/contract";
import { textIn } from "../../../lib/names.ts";
import type { Texts } from "../../../lib/names.ts";
import { formatList } from "../../../messages/format.ts";
import { useHere } from "../../../session/here.ts";
import { allOffices } from "../offices/queries.ts";
import { chooserWords, termWords } from "../offices/tell-office.ts";
import { useGiven } from "../offices/use-given.ts";
import { t } from "../offices/words.ts";
import type { Proposal } from "./queries.ts";
import names from "./agreeing.module.css";

type OfficeSet = ActFact<"charter.set-office">;

interface OfficeMadeProps extends Texts {
  readonly fact: Proposal["acts"][number]["facts"][number];
  /** True as long as it is not so. */
  readonly isOpen: boolean;
}

/** Nothing of any other fact. */
export function OfficeMade({ fact, isOpen, texts }: OfficeMadeProps) {
  const { group } = useHere();
  const offices = useQuery(allOffices(group)).data;
  if (!isOffice(fact)) return null;
  const now = offices?.rows.find(({ office }) => office === fact.office);
  const rows = offices?.rows ?? [];
  if (!isOpen || now === undefined) return <Described office={fact} rows={rows} texts={texts} />;
  return (
    <dl className={names.sides}>
      <div>
        <dt>{t("proposal.was-coming")}</dt>
        <dd>
          <Described office={now} rows={rows} texts={offices?.texts} />
        </dd>
      </div>
      <div data-then>
        <dt>{t("proposal.would-coming")}</dt>
        <dd>
          <Described office={fact} rows={rows} texts={texts} />
        </dd>
      </div>
    </dl>
  );
}

function isOffice(fact: { readonly fact: string }): fact is OfficeSet {
  return fact.fact === "OfficeSet";
}

interface DescribedProps extends Texts {
  readonly office: Omit<OfficeSet, "fact">;
  readonly rows: readonly { readonly office: string; readonly title: string }[];
}

function Described({ office, rows, texts }: DescribedProps) {
  const told = useGiven();
  const { duties, powers = [] } = office;
  return (
    <>
      <p className={names.text}>{textIn({ texts }, duties) ?? t("office.no-duties")}</p>
      <p className={names.means}>
        {powers.length === 0
          ? t("office.may-nothing")
          : t("office.may-these", { powers: formatList(powers.map(told)) })}
      </p>
      <p className={names.means}>
        {termWords(office)} {chooserWords(office, rows)}
      </p>
    </>
  );
}
