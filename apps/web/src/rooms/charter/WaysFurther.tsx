/** People, inviting and checking: the pages behind About. */

import { IconChecks, IconMailForward, IconUsers } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { About } from "@plenty/client";
import { t } from "../../messages/message.ts";
import { useHere } from "../../session/here.ts";
import names from "./WaysFurther.module.css";

export function WaysFurther({ about }: { readonly about: About }) {
  const { group } = useHere();
  const people = [
    t("about.members", { n: about.members }),
    ...(about.newcomers > 0 ? [t("about.newcomers", { n: about.newcomers })] : []),
    ...(about.unclaimed > 0 ? [t("about.unclaimed", { n: about.unclaimed })] : []),
  ];
  return (
    <nav className={names.ways} aria-label={t("about.further")}>
      <Link className={names.way} to="/g/$group/about/people" params={{ group }}>
        <IconUsers aria-hidden stroke={1.6} />
        <span>
          <strong>{t("people.title")}</strong>
          <span className={names.small}>{people.join(" · ")}</span>
        </span>
      </Link>
      <Link className={names.way} to="/g/$group/about/invite" params={{ group }}>
        <IconMailForward aria-hidden stroke={1.6} />
        <span>
          <strong>{t("invite.title")}</strong>
          <span className={names.small}>{t("invite.short")}</span>
        </span>
      </Link>
      <Link className={names.way} to="/g/$group/about/books" params={{ group }}>
        <IconChecks aria-hidden stroke={1.6} />
        <span>
          <strong>{t("books.title")}</strong>
          <span className={names.small}>{t("books.short")}</span>
        </span>
      </Link>
    </nav>
  );
}
