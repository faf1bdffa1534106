/**
 * For whom something is done: oneself, or somebody without a device whom one helps, who agreed in some way. What is
 * inside is then theirs: its form, its draft, what would follow; only the device that signs is the helper's.
 */

import { useId, useState } from "react";
import type { ReactNode } from "react";
import { consents } from "@plenty/log";
import type { Consent } from "@plenty/log";
import { nameIn } from "../lib/names.ts";
import { HereContext, useHere } from "../session/here.ts";
import type { Me } from "../session/me.ts";
import { SelectField } from "./SelectField.tsx";
import { useHelped } from "./use-helped.ts";
import { t } from "./for-whom-words.ts";
import names from "./form.module.css";

export interface ForWhomProps {
  readonly me: Me;
  /** Is told who does it. */
  readonly children: (me: Me) => ReactNode;
}

export function ForWhom({ me, children }: ForWhomProps) {
  const id = useId();
  const [whom, setWhom] = useState("");
  const [consent, setConsent] = useState<Consent>("desk");
  const { mine, words } = useHelped(me);
  const chosen = mine.find(({ person }) => person === whom);
  const field = { error: undefined, required: true, told: undefined, most: undefined };
  const people = mine.map(({ person, name }) => ({ value: person, label: nameIn(words, name) }));
  return (
    <>
      <div className={names.row}>
        <SelectField
          {...field}
          id={`${id}-whom`}
          label={t("for-whom")}
          value={chosen?.person ?? ""}
          of={[{ value: "", label: t("for-whom.me") }, ...people]}
          onBlur={() => undefined}
          onChange={setWhom}
        />
        {chosen !== undefined && (
          <SelectField
            {...field}
            id={`${id}-consent`}
            label={t("for-whom.how", { name: nameIn(words, chosen.name) })}
            value={consent}
            of={consents.map((value) => ({ value, label: t(`consent.${value}`) }))}
            onBlur={() => undefined}
            onChange={setConsent}
          />
        )}
      </div>
      {chosen === undefined ? (
        children(me)
      ) : (
        <Instead key={chosen.person} me={helpedBy(me, { ...chosen, consent }, words)}>
          {children}
        </Instead>
      )}
    </>
  );
}

interface Chosen {
  readonly person: string;
  readonly name: string;
  readonly consent: Consent;
}

function helpedBy(me: Me, { person, name, consent }: Chosen, words: Parameters<typeof nameIn>[0]) {
  return { ...me, person, name: nameIn(words, name), behalf: { helper: me.person, consent } };
}

/** Shows what is inside as if somebody else were here. */
function Instead({ me, children }: ForWhomProps) {
  const here = useHere();
  return (
    <HereContext value={{ ...here, session: { ...here.session, me } }}>{children(me)}</HereContext>
  );
}
