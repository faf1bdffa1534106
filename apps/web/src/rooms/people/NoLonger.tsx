/** An invitation that no longer holds: because one came in by it oneself, or for the reason that the group gives. */

import { useQuery } from "@tanstack/react-query";
import { shortId } from "@plenty/log";
import { joinSpec } from "@plenty/rules/rooms/people/acts";
import { ButtonLink } from "../../components/ButtonLink.tsx";
import { Problem } from "../../components/Problem.tsx";
import { Waiting } from "../../components/Waiting.tsx";
import { groupsOnHost } from "../../lib/queries.ts";
import { groupsHere } from "../../session/me.ts";
import { useSession } from "../../section/use-session.ts";
import { useUnanswered } from "../../session/use-unanswered.ts";
import { t } from "./join-words.ts";
import names from "./JoinPage.module.css";

export interface NoLongerProps {
  /** Short id of the group, as the link has it. */
  readonly short: string;
  readonly why: Error;
}

export function NoLonger({ short, why }: NoLongerProps) {
  const [mine, shown] = [useQuery(groupsHere), useQuery(groupsOnHost)];
  if (mine.isLoading || shown.isLoading) return <Waiting lines={2} />;
  const known = [...(mine.data ?? []), ...(shown.data ?? []).map(({ id }) => id)];
  const group = known.find((id) => shortId(id) === short);
  return group === undefined ? <Problem error={why} /> : <InGroup group={group} why={why} />;
}

/** In the group one may be somebody here already. */
function InGroup({ group, why }: { readonly group: string; readonly why: Error }) {
  const { me, loading } = useSession(group);
  // One's own join may have got no answer: it is looked for, and then it has one.
  useUnanswered({ group, person: "", act: joinSpec.name }, () => undefined);
  if (loading) return <Waiting lines={2} />;
  return (
    <>
      {me === undefined ? (
        <Problem error={why} />
      ) : (
        <p className={names.small}>{t("join.in", { name: me.name })}</p>
      )}
      <div>
        <ButtonLink to="/g/$group" params={{ group }}>
          {t("join.look")}
        </ButtonLink>
      </div>
    </>
  );
}
