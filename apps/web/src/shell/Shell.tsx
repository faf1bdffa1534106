/** The house around every page of a group: its name, the sections, who I am, and whether it is live. */

import { useQuery } from "@tanstack/react-query";
import { Outlet, useParams } from "@tanstack/react-router";
import { Suspense, useMemo } from "react";
import { Problem } from "../components/Problem.tsx";
import { groupsOnHost } from "../lib/queries.ts";
import { refusalIn } from "../lib/refusal-words.ts";
import { t } from "../messages/message.ts";
import { useKnown } from "../section/use-known.ts";
import { useSections } from "../section/use-sections.ts";
import { useSession } from "../section/use-session.ts";
import { examplePeople } from "../session/example.ts";
import { HereContext } from "../session/here.ts";
import { useLive } from "../session/use-live.ts";
import { GroupName } from "./GroupName.tsx";
import { LiveMark } from "./LiveMark.tsx";
import { NoGroup } from "./NoGroup.tsx";
import { Sections } from "./Sections.tsx";
import { WhoAmI } from "./WhoAmI.tsx";
import names from "./Shell.module.css";

export function Shell() {
  const { group } = useParams({ from: "/g/$group" });
  const about = useQuery(useKnown().group(group));
  const listed = useQuery(groupsOnHost).data?.find(({ id }) => id === group);
  const example = useQuery({ ...examplePeople(group), enabled: listed?.example === true });
  const session = useSession(group);
  const live = useLive(group);
  const sections = useSections();
  const name = about.data?.name ?? "";
  const nowhere = about.error !== null && refusalIn(about.error)?.code === "UnknownCommons";
  const here = useMemo(
    () => ({ group, name, session, example: example.data ?? [] }),
    [group, name, session, example.data],
  );
  return (
    <HereContext value={here}>
      <a className={names.skip} href="#content" data-screen>
        {t("shell.skip")}
      </a>
      <div className={names.house}>
        <header className={names.rail} data-screen>
          <GroupName />
          <Sections />
          <div className={names.foot}>
            <WhoAmI />
            <LiveMark state={live} />
          </div>
        </header>
        <main className={names.content} id="content" tabIndex={-1}>
          <Suspense>
            {!nowhere && (
              <div data-screen>
                {sections.map(
                  ({ name: section, above: Above }) => Above && <Above key={section} />,
                )}
              </div>
            )}
          </Suspense>
          {nowhere ? (
            <NoGroup />
          ) : about.error !== null && about.data === undefined ? (
            <Problem error={about.error} retry={() => void about.refetch()} />
          ) : (
            <Outlet />
          )}
        </main>
      </div>
    </HereContext>
  );
}
