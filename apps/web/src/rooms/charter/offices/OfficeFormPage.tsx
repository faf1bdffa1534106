/** What is proposed about an office, or done by who chooses its holders: each with a form of its own. */

import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { Suspense } from "react";
import { proposeSpec } from "@plenty/rules/rooms/charter/acts";
import { Answered } from "../../../components/Answered.tsx";
import { TextLink } from "../../../components/ButtonLink.tsx";
import { Empty } from "../../../components/Empty.tsx";
import { Page } from "../../../components/Page.tsx";
import { ForPeople } from "../../../form/ForPeople.tsx";
import { nameIn } from "../../../lib/names.ts";
import { part } from "../../../section/part.ts";
import { useHere } from "../../../session/here.ts";
import { allPowers } from "../powers/queries.ts";
import { EndForm, RecallForm } from "./EndForm.tsx";
import { allOffices } from "./queries.ts";
import type { Offices } from "./queries.ts";
import { readOfficeSearch } from "./search.ts";
import type { OfficeSearch } from "./search.ts";
import { choosesFor } from "./standing.ts";
import { t } from "./words.ts";

/** Each comes by itself: looking for people takes more than all else together. */
const MakeForm = part(() => import("./MakeForm.tsx"), "MakeForm");
const NameForm = part(() => import("./NameForm.tsx"), "NameForm");

export function OfficeFormPage() {
  const { group } = useHere();
  const search = useSearch({ from: "/g/$group/about/office", select: readOfficeSearch });
  const asked = useQuery(allOffices(group));
  return <Answered to={asked}>{(offices) => <Doing search={search} offices={offices} />}</Answered>;
}

interface DoingProps {
  readonly search: OfficeSearch;
  readonly offices: Offices;
}

function Doing({ search, offices }: DoingProps) {
  const { group, me } = useHere();
  const { to } = search;
  const { office, holder } = foundIn(offices, search);
  const alone = office !== undefined && choosesFor(me, office, offices.rows);
  const name = nameIn(offices.words, holder?.name);
  const title = t(`page.${to}`, { title: office?.title ?? "", name });
  const all = (
    <TextLink to="/g/$group/about/offices" params={{ group }}>
      {t("office.all")}
    </TextLink>
  );
  return (
    <Page title={title} lead={t(alone ? "office.alone" : "office.proposed")} main={all} narrow>
      <ForPeople spec={proposeSpec} visitor={t("change.visitor")}>
        {() => (
          <Suspense>
            <OneForm key={JSON.stringify(search)} search={search} offices={offices} />
          </Suspense>
        )}
      </ForPeople>
    </Page>
  );
}

/** The office and the person that an address names. */
function foundIn({ rows }: Offices, { office: key, person }: OfficeSearch) {
  const office = rows.find((one) => one.office === key);
  return { office, holder: office?.holders.find(({ agent }) => agent === person) };
}

function OneForm({ search, offices }: DoingProps) {
  const { group, me } = useHere();
  const powers = useQuery(allPowers(group));
  const { to } = search;
  const { office, holder } = foundIn(offices, search);
  if (to === "make" || (to === "change" && office !== undefined)) {
    const changed = to === "change" ? office : undefined;
    return (
      <Answered to={powers}>
        {(known) => <MakeForm powers={known} offices={offices} office={changed} />}
      </Answered>
    );
  }
  if (office === undefined) return <Empty text={t("office.gone")} />;
  const alone = choosesFor(me, office, offices.rows);
  if (to === "end") return <EndForm office={office} />;
  if (to === "name") return <NameForm office={office} alone={alone} />;
  if (holder === undefined) return <Empty text={t("office.holder-gone")} />;
  if (to === "move") return <NameForm office={office} holder={holder} alone={alone} />;
  const name = nameIn(offices.words, holder.name);
  return <RecallForm office={office} holder={holder} name={name} alone={alone} />;
}
