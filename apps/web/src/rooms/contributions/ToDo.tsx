/** What there is for somebody to do, as the sections offer it, and their further pages. */

import { Suspense } from "react";
import { TextLink } from "../../components/ButtonLink.tsx";
import { isShown } from "../../section/section.ts";
import { useSections } from "../../section/use-sections.ts";
import { useHere } from "../../session/here.ts";
import { t } from "./page-words.ts";
import names from "./ToDo.module.css";

export function ToDo() {
  const { group, me } = useHere();
  const sections = useSections();
  const ways = sections
    .flatMap(({ doing }) => doing?.ways ?? [])
    .filter(({ shownTo }) => isShown(shownTo, me));
  return (
    <>
      {ways.length > 0 && (
        <nav className={names.ways} aria-label={t("do.further")} data-screen>
          {ways.map(({ to, label }) => (
            <TextLink key={to} to={to} params={{ group }}>
              {label}
            </TextLink>
          ))}
        </nav>
      )}
      <Suspense>
        {sections.map(({ name, doing }) => doing?.panel && <doing.panel key={name} />)}
      </Suspense>
    </>
  );
}
