/** The way from a person to paying them, for everybody but themselves. */

import { TextLink } from "../../components/ButtonLink.tsx";
import type { OfPerson } from "../../section/section.ts";
import { useHere } from "../../session/here.ts";
import { t } from "./words.ts";

export function PayThem({ person, name }: OfPerson) {
  const { group, me } = useHere();
  if (me === undefined || me.person === person.person) return null;
  return (
    <TextLink
      to="/g/$group/money/pay"
      params={{ group }}
      search={{ to: person.person }}
      aria-label={t("pay.them", { name })}
      size="sm"
    >
      {t("pay.title")}
    </TextLink>
  );
}
