/**
 * The sections of the group: a rail at the left, a bar at the bottom of a phone. What stands behind the group's
 * name has no room for its label there on a phone, so the bar has it too.
 */

import { Link } from "@tanstack/react-router";
import { t } from "./words.ts";
import { isShown } from "../section/section.ts";
import { useSections } from "../section/use-sections.ts";
import { useHere } from "../session/here.ts";
import names from "./Sections.module.css";

const home = "/g/$group";

export function Sections() {
  const { group, me } = useHere();
  const places = useSections()
    .flatMap(({ place }) => place ?? [])
    .filter(({ shownTo }) => isShown(shownTo, me))
    .toSorted((one, other) => Number(one.at === "name") - Number(other.at === "name"));
  return (
    <nav aria-label={t("shell.sections")} className={names.sections}>
      {places.map(({ at, to, label, icon: Icon }) => (
        <Link
          key={to}
          to={to}
          params={{ group }}
          activeOptions={{ exact: to === home, includeSearch: false }}
          className={names.section}
          data-at={at}
        >
          <Icon aria-hidden size="1.3rem" stroke={1.7} />
          <span>{label}</span>
        </Link>
      ))}
    </nav>
  );
}
