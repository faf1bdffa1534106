/** Proposing changes: what should be otherwise, what it is now, and what it should be; a holder decides what is their office's. */

import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { proposeSpec } from "@plenty/rules/rooms/charter/acts";
import { Answered } from "../../../components/Answered.tsx";
import { Page } from "../../../components/Page.tsx";
import { ForPeople } from "../../../form/ForPeople.tsx";
import { useHere } from "../../../session/here.ts";
import { aboutGroup } from "../door.ts";
import { allOffices } from "../offices/queries.ts";
import { holdsIt } from "../offices/standing.ts";
import type { About } from "../queries.ts";
import { AsWhom } from "./AsWhom.tsx";
import { ChangeForm } from "./ChangeForm.tsx";
import { changeableIn } from "./changeable.ts";
import type { Changeable } from "./changeable.ts";
import { readChangeSearch, subjectsIn } from "./search.ts";
import type { ChangeSearch } from "./search.ts";
import { t } from "./words.ts";

export function ChangePage() {
  const { group } = useHere();
  const { as } = useSearch({ from: "/g/$group/about/change", select: readChangeSearch });
  const asked = useQuery(aboutGroup(group));
  const isAlone = as !== undefined;
  const title = t(isAlone ? "change.decide-title" : "change.title");
  const lead = t(isAlone ? "change.decide-lead" : "change.lead");
  return (
    <Page title={title} lead={lead} narrow>
      <ForPeople spec={proposeSpec} visitor={t("change.visitor")}>
        {() => <Answered to={asked}>{(about) => <Changing about={about} />}</Answered>}
      </ForPeople>
    </Page>
  );
}

function Changing({ about }: { readonly about: About }) {
  const search = useSearch({ from: "/g/$group/about/change", select: readChangeSearch });
  const go = useGo();
  const all = changeableIn(about);
  const chosen = chosenAmong(all, search);
  const offices = useOfficesFor(chosen);
  const as = offices.find(({ office }) => office === search.as)?.office;
  const named = chosen.map(({ subject }) => subject);
  return (
    <>
      <AsWhom
        offices={offices}
        as={as}
        onChange={(office) => go({ of: named.join(","), ...(office !== "" && { as: office }) })}
      />
      <ChangeForm
        all={all}
        chosen={chosen}
        as={as}
        onChoose={(subjects) => go({ ...search, of: subjects.join(",") })}
      />
    </>
  );
}

/** Takes somebody to the same page with another address. */
function useGo(): (search: ChangeSearch) => void {
  const { group } = useHere();
  const navigate = useNavigate();
  return (search) =>
    void navigate({ to: "/g/$group/about/change", params: { group }, search, replace: true });
}

/** What an address names of all that can be changed; the first where it names nothing. */
function chosenAmong(all: readonly Changeable[], search: ChangeSearch): readonly Changeable[] {
  const chosen = subjectsIn(search).flatMap(
    (name) => all.find(({ subject }) => subject === name) ?? [],
  );
  return chosen.length > 0 ? chosen : all.slice(0, 1);
}

/** Offices that I hold, by which all of it can be decided. */
function useOfficesFor(chosen: readonly Changeable[]) {
  const { group, me } = useHere();
  const rows = useQuery(allOffices(group)).data?.rows ?? [];
  return rows.filter(
    (office) =>
      holdsIt(me, office) && chosen.every(({ subject }) => office.powers.includes(subject)),
  );
}
