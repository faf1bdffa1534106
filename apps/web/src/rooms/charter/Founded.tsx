/** The third step: the group is there; its first invitation, and the way in. */

import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { ButtonLink } from "../../components/ButtonLink.tsx";
import { Done } from "../../components/Done.tsx";
import { Waiting } from "../../components/Waiting.tsx";
import { useSections } from "../../section/use-sections.ts";
import { useSession } from "../../section/use-session.ts";
import sheet from "../../form/form.module.css";
import { aboutGroup } from "./door.ts";
import { t } from "./found-words.ts";
import names from "./FoundPage.module.css";

export function Founded({ group }: { readonly group: string }) {
  const about = useQuery(aboutGroup(group));
  const { me } = useSession(group);
  const sections = useSections();
  const name = about.data?.name;
  return (
    <div className={sheet.sheet}>
      <p className={names.step}>{t("found.step", { n: 3 })}</p>
      <h2 className={names.heading} tabIndex={-1} ref={(heading) => heading?.focus()}>
        {t("found.third")}
      </h2>
      <Done>{name !== undefined && t("found.done", { name })}</Done>
      <Suspense fallback={<Waiting />}>
        {me === undefined ? (
          <Waiting />
        ) : (
          sections.map(
            ({ name: section, founded: Next }) =>
              Next && <Next key={section} group={group} me={me} />,
          )
        )}
      </Suspense>
      <div className={sheet.buttons}>
        <ButtonLink to="/g/$group" params={{ group }}>
          {t("found.enter")}
        </ButtonLink>
      </div>
    </div>
  );
}
