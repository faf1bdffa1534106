/** The group's own name at the top of the rail; it opens what stands behind it. */

import { Link } from "@tanstack/react-router";
import { Leaf } from "../components/Leaf.tsx";
import { t } from "./words.ts";
import { useSections } from "../section/use-sections.ts";
import { useHere } from "../session/here.ts";
import names from "./GroupName.module.css";

export function GroupName() {
  const { group, name } = useHere();
  const behind = useSections().flatMap(({ place }) => (place?.at === "name" ? [place] : []));
  return behind.map(({ to, label }) => (
    <Link
      key={to}
      to={to}
      params={{ group }}
      className={names.name}
      title={t("shell.about", { name })}
    >
      <Leaf />
      <span className={names.text}>
        <span className={names.own}>{name === "" ? "…" : name}</span>
        <span className={names.about}>{label}</span>
      </span>
    </Link>
  ));
}
