/** The way from a person's page to thanking them, for everybody but themselves. */

import { ButtonLink } from "../../../components/ButtonLink.tsx";
import type { ForPerson } from "../../../section/section.ts";
import { useHere } from "../../../session/here.ts";
import { t } from "./words.ts";

export function ThankThem({ person, name, look }: ForPerson) {
  const { group, me } = useHere();
  if (me === undefined || me.person === person.person || look === "link") return null;
  return (
    <ButtonLink
      variant="default"
      to="/g/$group/do/thank"
      params={{ group }}
      search={{ to: person.person }}
    >
      {t("thank.them", { name })}
    </ButtonLink>
  );
}
