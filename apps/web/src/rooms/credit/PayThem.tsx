/** The way from a person to paying them, for everybody but themselves. */

import { ButtonLink, TextLink } from "../../components/ButtonLink.tsx";
import type { ForPerson } from "../../section/section.ts";
import { useHere } from "../../session/here.ts";
import { t } from "./page-words.ts";

export function PayThem({ person, name, look }: ForPerson) {
  const { group, me } = useHere();
  if (me === undefined || me.person === person.person) return null;
  const leads = { params: { group }, search: { to: person.person } };
  return look === "button" ? (
    <ButtonLink to="/g/$group/money/pay" {...leads}>
      {t("pay.them", { name })}
    </ButtonLink>
  ) : (
    <TextLink to="/g/$group/money/pay" {...leads} aria-label={t("pay.them", { name })} size="sm">
      {t("pay.title")}
    </TextLink>
  );
}
