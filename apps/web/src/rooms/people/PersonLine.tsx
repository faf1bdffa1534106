/** A member: name, since when, and from here one can pay them. */

import type { Member } from "@plenty/client";
import { TextLink } from "../../components/ButtonLink.tsx";
import { Face } from "../../components/Face.tsx";
import type { Words } from "../../lib/host.ts";
import { nameIn } from "../../lib/names.ts";
import { formatDayShort } from "../../messages/format.ts";
import { t } from "../../messages/message.ts";
import { useHere } from "../../session/here.ts";
import names from "./PeoplePage.module.css";

export function PersonLine({ person, words }: { readonly person: Member; readonly words: Words }) {
  const { group, me } = useHere();
  const name = nameIn(words, person.name);
  const self = me?.person === person.person;
  return (
    <li className={names.line}>
      <Face name={name} beside />
      <span className={names.text}>
        <span className={names.name}>{self ? t("people.me", { name }) : name}</span>
        <span className={names.small}>
          {t("people.since", { day: formatDayShort(person.joined.slice(0, 10)) })}
        </span>
      </span>
      {me !== undefined && !self && (
        <TextLink
          to="/g/$group/money/pay"
          params={{ group }}
          search={{ to: person.person }}
          aria-label={t("people.pay", { name })}
          size="sm"
        >
          {t("pay.title")}
        </TextLink>
      )}
    </li>
  );
}
