/** Proposing that somebody leaves the group: what follows if enough agree, why, and the button; others decide. */

import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { proposeSpec } from "@plenty/rules/rooms/charter/acts";
import { removeSpec } from "@plenty/rules/rooms/people/acts";
import { Answered } from "../../../components/Answered.tsx";
import { ButtonLink, TextLink } from "../../../components/ButtonLink.tsx";
import { Card } from "../../../components/Card.tsx";
import { Empty } from "../../../components/Empty.tsx";
import { Page } from "../../../components/Page.tsx";
import { ActForm } from "../../../form/ActForm.tsx";
import { ForPeople } from "../../../form/ForPeople.tsx";
import { WordsField } from "../../../form/WordsField.tsx";
import { nameIn } from "../../../lib/names.ts";
import { useHere } from "../../../session/here.ts";
import { onePerson } from "../../people/door.ts";
import { useGroupAct } from "../../../form/use-group-act.ts";
import { readTakeOutSearch } from "./search.ts";
import { t } from "./words.ts";
import names from "./taking-out.module.css";

interface Whom {
  readonly person: string;
  readonly name: string;
}

export function TakeOutPage() {
  const { group, me } = useHere();
  const { person = "" } = useSearch({
    from: "/g/$group/about/take-out",
    select: readTakeOutSearch,
  });
  const asked = useQuery(onePerson(group, person));
  return (
    <Answered to={asked}>
      {({ person: found, words }) => {
        const name = nameIn(words, found?.name);
        return (
          <Page title={t("out.title", { name })} lead={t("out.lead", { name })} narrow>
            {found === undefined && <Empty text={t("out.nobody")} />}
            {found !== undefined && found.person === me?.person && <Oneself />}
            {found !== undefined && isGone(found) && <Empty text={t("out.left")} />}
            {found !== undefined && !isGone(found) && found.person !== me?.person && (
              <ForPeople spec={proposeSpec} visitor={t("change.visitor")}>
                {() => <TakeOutForm person={found.person} name={name} />}
              </ForPeople>
            )}
          </Page>
        );
      }}
    </Answered>
  );
}

/** True of whoever cannot come back. */
function isGone({ left, until }: { readonly left?: string; readonly until?: string }): boolean {
  return left !== undefined && until === undefined;
}

function Oneself() {
  const { group } = useHere();
  return (
    <Empty text={t("out.me")}>
      <ButtonLink to="/g/$group/about/leave" params={{ group }}>
        {t("out.leave")}
      </ButtonLink>
    </Empty>
  );
}

function TakeOutForm({ person, name }: Whom) {
  const { group } = useHere();
  const form = useGroupAct({
    proposing: proposeSpec,
    spec: removeSpec,
    alone: false,
    draft: person,
    fields: {},
    body: () => ({ person }),
    what: t("out.what", { name }),
    whyMissing: t("out.why-missing", { name }),
  });
  return (
    <>
      <p className={names.before}>
        {t("out.before")}{" "}
        <TextLink to="/g/$group/about/peace" params={{ group }}>
          {t("out.contacts")}
        </TextLink>
      </p>
      <Follows name={name} />
      <ActForm form={form} send={t("change.send")}>
        <WordsField {...form.field("why")} label={t("change.why")} />
      </ActForm>
    </>
  );
}

const lines = ["out.at-once", "out.for-good", "out.stays", "out.holdings", "out.others"] as const;

function Follows({ name }: Pick<Whom, "name">) {
  return (
    <Card title={t("out.follows")}>
      <ul className={names.follows}>
        {lines.map((line) => (
          <li key={line}>{t(line, { name })}</li>
        ))}
      </ul>
    </Card>
  );
}
