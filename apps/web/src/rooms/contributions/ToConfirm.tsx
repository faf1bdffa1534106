/** How many things others told that I may confirm, and the way there. */

import { useInfiniteQuery } from "@tanstack/react-query";
import { ButtonLink } from "../../components/ButtonLink.tsx";
import { WaitingLine } from "../../components/WaitingLine.tsx";
import { useHere } from "../../session/here.ts";
import { waitingFor } from "./queries.ts";
import { t } from "./waiting-words.ts";

export function ToConfirm() {
  const { group, me } = useHere();
  const asked = useInfiniteQuery({
    ...waitingFor(group, me?.person ?? ""),
    enabled: me?.status === "member",
  });
  const n = (asked.data?.pages ?? []).reduce((sum, { rows }) => sum + rows.length, 0);
  if (n === 0) return null;
  return (
    <WaitingLine says={t(asked.hasNextPage ? "to-confirm.more" : "to-confirm.says", { n })}>
      <ButtonLink to="/g/$group/do/confirm" params={{ group }} variant="default">
        {t("to-confirm.look")}
      </ButtonLink>
    </WaitingLine>
  );
}
