/** Somebody new: how many welcomes are missing, and a button for those who may give one. */

import { welcomeSpec } from "@plenty/rules/rooms/people/acts";
import { Face } from "../../components/Face.tsx";
import { PersonName } from "../../components/PersonName.tsx";
import { ActButton } from "../../form/ActButton.tsx";
import type { Words } from "../../lib/queries.ts";
import { nameIn } from "../../lib/names.ts";
import { useHere } from "../../session/here.ts";
import type { Member } from "./queries.ts";
import { t } from "./page-words.ts";
import names from "./PeoplePage.module.css";

export interface NewcomerProps {
  readonly person: Member;
  readonly words: Words;
  /** False while whoever looks welcomed somebody too lately. */
  readonly mayWelcome: boolean;
}

export function Newcomer({ person, words, mayWelcome }: NewcomerProps) {
  const { me } = useHere();
  const name = nameIn(words, person.name);
  const mine = me !== undefined && person.vouchedBy.includes(me.person);
  const missing = Math.max(0, person.needed - person.vouchers);
  return (
    <li className={names.line}>
      <Face name={name} beside />
      <PersonName
        person={person.person}
        name={name}
        beneath={t(mine ? "people.you-welcomed" : "people.missing", { n: missing })}
      />
      {me?.status === "member" && !mine && mayWelcome && (
        <ActButton
          spec={welcomeSpec}
          body={{ person: person.person }}
          send={t("people.welcome")}
          label={t("people.welcome-name", { name })}
          unanswered={t("people.unanswered", { name })}
        />
      )}
    </li>
  );
}
