/** The pages behind About, as the sections offer them. */

import { Link } from "@tanstack/react-router";
import { useSections } from "../../section/use-sections.ts";
import { useHere } from "../../session/here.ts";
import { t } from "./about-words.ts";
import names from "./WaysFurther.module.css";

export function WaysFurther() {
  const { group } = useHere();
  const ways = useSections().flatMap(({ about }) => about?.ways ?? []);
  return (
    <nav className={names.ways} aria-label={t("about.further")}>
      {ways.map(({ to, icon: Icon, title, Text }) => (
        <Link key={to} className={names.way} to={to} params={{ group }}>
          <Icon aria-hidden stroke={1.6} />
          <span>
            <strong>{title}</strong>
            <span className={names.small}>
              <Text />
            </span>
          </span>
        </Link>
      ))}
    </nav>
  );
}
