/** The sections of the group: a rail at the left, a bar at the bottom of a phone. */

import { IconCoins, IconHome, IconPlant2 } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { t } from "../messages/message.ts";
import { useHere } from "../session/here.ts";
import names from "./Sections.module.css";

const sections = [
  { to: "/g/$group", label: "home.title", icon: IconHome, exact: true },
  { to: "/g/$group/do", label: "do.title", icon: IconPlant2, exact: false },
  { to: "/g/$group/money", label: "money.title", icon: IconCoins, exact: false },
] as const;

export function Sections() {
  const { group } = useHere();
  return (
    <nav aria-label={t("shell.sections")} className={names.sections}>
      {sections.map(({ to, label, icon: Icon, exact }) => (
        <Link
          key={to}
          to={to}
          params={{ group }}
          activeOptions={{ exact, includeSearch: false }}
          className={names.section}
        >
          <Icon aria-hidden size="1.3rem" stroke={1.7} />
          <span>{t(label)}</span>
        </Link>
      ))}
    </nav>
  );
}
