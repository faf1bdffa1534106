/** Under which names from imports a person is told of as well. */

import { useInfiniteQuery } from "@tanstack/react-query";
import { Card } from "../../components/Card.tsx";
import { nameIn } from "../../lib/names.ts";
import { formatList } from "../../messages/format.ts";
import { useHere } from "../../session/here.ts";
import { claimsOf } from "./queries.ts";
import { t } from "./claim-words.ts";

export function ClaimedNames({ person }: { readonly person: string }) {
  const { group } = useHere();
  const asked = useInfiniteQuery(claimsOf(group, { person }));
  const claimed = (asked.data?.pages ?? []).flatMap(({ rows, words }) =>
    rows
      .filter(({ state }) => state === "holds")
      .flatMap(({ names }) => names.map((name) => nameIn(words, name))),
  );
  if (claimed.length === 0) return null;
  return <Card title={t("claims.of-person")}>{formatList(claimed)}</Card>;
}
