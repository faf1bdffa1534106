/** "These are me": choosing one's own among the names that imports brought in. */

import { TextInput } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { claimSpec } from "@plenty/rules/rooms/people/acts";
import { Answered } from "../../components/Answered.tsx";
import { Empty } from "../../components/Empty.tsx";
import { Page } from "../../components/Page.tsx";
import { ShowMore } from "../../components/ShowMore.tsx";
import { ActForm } from "../../form/ActForm.tsx";
import { Fault } from "../../form/Fault.tsx";
import { ForPeople } from "../../form/ForPeople.tsx";
import { several } from "../../form/kinds.ts";
import { Tick } from "../../form/Tick.tsx";
import { useActForm } from "../../form/use-act-form.ts";
import { nameIn } from "../../lib/names.ts";
import type { Words } from "../../lib/queries.ts";
import { useHere } from "../../session/here.ts";
import { lookedFor } from "./order.ts";
import { unclaimedPeople } from "./queries.ts";
import { t } from "./claim-words.ts";
import styles from "./PeoplePage.module.css";

/** More than these one does not look over. */
const lookedOver = 12;

export function ClaimPage() {
  const { name } = useSearch({ from: "/g/$group/about/claim" });
  return (
    <Page title={t("claim.title")} lead={t("claim.lead")} narrow>
      <ForPeople spec={claimSpec} visitor={t("claim.visitor")}>
        {() => <Choosing first={name} />}
      </ForPeople>
    </Page>
  );
}

function Choosing({ first }: { readonly first: string | undefined }) {
  const { group } = useHere();
  const asked = useInfiniteQuery(unclaimedPeople(group));
  return (
    <Answered to={asked} lines={6}>
      {({ pages }) => (
        <>
          <ClaimForm
            first={first}
            rows={pages.flatMap(({ rows }) => rows.filter(({ claim }) => claim === undefined))}
            words={Object.assign({}, ...pages.map(({ words }) => words))}
          />
          <ShowMore of={asked} />
        </>
      )}
    </Answered>
  );
}

interface ClaimFormProps {
  readonly first: string | undefined;
  readonly rows: readonly { readonly agent: string; readonly name: string }[];
  readonly words: Words;
}

function ClaimForm({ first, rows, words }: ClaimFormProps) {
  const [typed, setTyped] = useState("");
  const form = useActForm(claimSpec, {
    fields: { names: several(first === undefined ? [] : [first], t("claim.missing")) },
    body: (read) => read,
    words: ({ names: { length: n } }) => ({
      done: t("claim.done", { n }),
      unanswered: t("claim.unanswered", { n }),
    }),
  });
  const { value, onChange, error } = form.field("names");
  const toggle = (agent: string) =>
    onChange(value.includes(agent) ? value.filter((one) => one !== agent) : [...value, agent]);
  return (
    <ActForm form={form} send={rows.length > 0 ? sendWords(value.length) : undefined}>
      {rows.length === 0 && <Empty text={t("claim.empty")} />}
      {rows.length > lookedOver && (
        <TextInput
          className={styles.look}
          type="search"
          label={t("claim.look")}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <div className={styles.grid}>
        {lookedFor(rows, words, typed).map(({ agent, name }) => (
          <Tick
            key={agent}
            type="checkbox"
            label={nameIn(words, name)}
            wrong={error !== undefined}
            checked={value.includes(agent)}
            onChange={() => toggle(agent)}
          />
        ))}
      </div>
      <Fault of={error} />
    </ActForm>
  );
}

function sendWords(n: number): string {
  return n === 0 ? t("claim.title") : t("claim.send", { n });
}
