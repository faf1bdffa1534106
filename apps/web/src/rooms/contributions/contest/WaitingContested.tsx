/** On Home: what somebody says was not so, of what I told, did, or contest myself. */

import { useInfiniteQuery } from "@tanstack/react-query";
import { ButtonLink } from "../../../components/ButtonLink.tsx";
import { WaitingLine } from "../../../components/WaitingLine.tsx";
import { nameIn } from "../../../lib/names.ts";
import type { Words } from "../../../lib/queries.ts";
import { useHere } from "../../../session/here.ts";
import type { Contribution } from "../queries.ts";
import { contestedOf } from "../queries.ts";
import { t } from "./words.ts";

export function WaitingContested() {
  const { group, me } = useHere();
  const asked = useInfiniteQuery({
    ...contestedOf(group, me?.person ?? ""),
    enabled: me !== undefined,
  });
  return (asked.data?.pages ?? []).flatMap(({ rows, words }) =>
    rows.map((doing) => <One key={doing.item} doing={doing} words={words} />),
  );
}

function One({ doing, words }: { readonly doing: Contribution; readonly words: Words }) {
  const { group, me } = useHere();
  const { contested = [], theme, entry } = doing;
  const others = contested.filter(({ agent }) => agent !== me?.person);
  const says =
    contested.length > others.length
      ? t("contest.waits-mine", { theme })
      : t("contest.waits-yours", { theme, name: nameIn(words, others[0]?.name) });
  return (
    <WaitingLine says={says}>
      <ButtonLink
        to="/g/$group/about/books"
        params={{ group }}
        search={{ entry }}
        variant="default"
      >
        {t("contest.look")}
      </ButtonLink>
    </WaitingLine>
  );
}
