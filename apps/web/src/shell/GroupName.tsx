/** The group's own name at the top of the rail; it opens About. */

import { Link } from "@tanstack/react-router";
import { Leaf } from "../components/Leaf.tsx";
import { t } from "../messages/message.ts";
import { useHere } from "../session/here.ts";
import names from "./GroupName.module.css";

export function GroupName() {
  const { group, name } = useHere();
  return (
    <Link
      to="/g/$group/about"
      params={{ group }}
      className={names.name}
      title={t("shell.about", { name })}
    >
      <Leaf />
      <span className={names.text}>
        <span className={names.own}>{name === "" ? "…" : name}</span>
        <span className={names.about}>{t("about.title")}</span>
      </span>
    </Link>
  );
}
