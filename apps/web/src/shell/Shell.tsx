/** The house around every page of a group: its name, the sections, who I am, and whether it is live. */

import { useQuery } from "@tanstack/react-query";
import { Outlet, useParams } from "@tanstack/react-router";
import { Suspense, useMemo } from "react";
import type { ReactNode } from "react";
import { Problem } from "../components/Problem.tsx";
import { Waiting } from "../components/Waiting.tsx";
import { groupsOnHost } from "../lib/queries.ts";
import { isPassing } from "../lib/query-client.ts";
import { refusalIn } from "../lib/refusal-words.ts";
import { t } from "./words.ts";
import { part } from "../section/part.ts";
import { useKnown } from "../section/use-known.ts";
import { useSections } from "../section/use-sections.ts";
import { useSession } from "../section/use-session.ts";
import { examplePeople } from "../session/example.ts";
import { HereContext } from "../session/here.ts";
import type { ExamplePerson } from "../session/here.ts";
import { useLive } from "../session/use-live.ts";
import { GroupName } from "./GroupName.tsx";
import { LiveMark } from "./LiveMark.tsx";
import { NoGroup } from "./NoGroup.tsx";
import { Sections } from "./Sections.tsx";
import { WhoAmI } from "./WhoAmI.tsx";
import names from "./Shell.module.css";

/** What stands in the place of a closed group for those who are not of it, or not yet. */
const Closed = part(() => import("./Closed.tsx"), "Closed");
const NotWelcomed = part(() => import("./NotWelcomed.tsx"), "NotWelcomed");

export function Shell() {
  const { group } = useParams({ from: "/g/$group" });
  const about = useQuery({ ...useKnown().group(group), refetchInterval: whileBusy });
  const nowhere = about.error !== null && refusalIn(about.error)?.code === "UnknownCommons";
  if (nowhere) return <NoGroup />;
  if (about.error !== null && refusalIn(about.error)?.code === "NotYours") {
    return (
      <Suspense>
        <Closed group={group} />
      </Suspense>
    );
  }
  const failed = about.error !== null && about.data === undefined;
  return (
    <House group={group} name={about.data?.name ?? ""}>
      {failed ? <Problem error={about.error} retry={() => void about.refetch()} /> : <Outlet />}
    </House>
  );
}

/** A host that cannot answer now, as one that makes its state anew, is asked again until it can. */
function whileBusy({
  state,
}: {
  readonly state: { readonly error: Error | null };
}): number | false {
  return isPassing(state.error) ? againMs : false;
}

const againMs = 5_000;

interface HouseProps {
  readonly group: string;
  readonly name: string;
  readonly children: ReactNode;
}

function House({ group, name, children }: HouseProps) {
  const example = useExample(group);
  const session = useSession(group);
  const live = useLive(group);
  const isClosed = useQuery(useKnown().isClosed(group)).data === true;
  const waits = isClosed && session.me?.status === "newcomer";
  const isAway = isClosed && session.away !== undefined;
  // it told of itself, so one is somebody: who, comes in a moment
  const isComing = isClosed && session.me === undefined && session.away === undefined;
  const sections = useSections();
  const here = useMemo(() => ({ group, name, session, example }), [group, name, session, example]);
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
            <WhoAmI mayVisit={!isClosed} />
            <LiveMark state={live} />
          </div>
        </header>
        <main className={names.content} id="content" tabIndex={-1}>
          <Suspense>
            <div data-screen>
              {sections.map(({ name: section, above: Above }) => Above && <Above key={section} />)}
            </div>
          </Suspense>
          <Suspense>
            {isAway &&
              sections.map(({ name: section, whoLeft: Left }) => Left && <Left key={section} />)}
            {waits && <NotWelcomed name={name} />}
            {isComing && <Waiting lines={6} />}
            {!isAway && !waits && !isComing && children}
          </Suspense>
        </main>
      </div>
    </HereContext>
  );
}

/** Throw-away people of an example, none in other groups; undefined until it is known which it is. */
function useExample(group: string): readonly ExamplePerson[] | undefined {
  const listed = useQuery(groupsOnHost);
  const isExample = listed.data?.find(({ id }) => id === group)?.example === true;
  const people = useQuery({ ...examplePeople(group), enabled: isExample });
  if (isExample) return people.data;
  return listed.isPending ? undefined : nobody;
}

const nobody: readonly ExamplePerson[] = [];
