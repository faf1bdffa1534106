/** A line above each page of an open group for whoever left: they look around as visitors do, and can come back. */

import { useMatches } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { TextLink } from "../../../components/ButtonLink.tsx";
import { Note } from "../../../components/Note.tsx";
import { formatDate } from "../../../messages/format.ts";
import { useKnown } from "../../../section/use-known.ts";
import { useHere } from "../../../session/here.ts";
import { t } from "./words.ts";

export function LeftNote() {
  const { group, session } = useHere();
  const isClosed = useQuery(useKnown().isClosed(group)).data;
  const isThere = useMatches({
    select: (matches) => matches.at(-1)?.routeId === "/g/$group/about/leave",
  });
  const left = session.away?.left;
  // a closed group shows nothing else
  if (isClosed !== false || isThere || left === undefined) return null;
  return (
    <Note above>
      {t("left.since", { day: formatDate(left) })}{" "}
      <TextLink to="/g/$group/about/leave" params={{ group }}>
        {t("left.back")}
      </TextLink>
    </Note>
  );
}
