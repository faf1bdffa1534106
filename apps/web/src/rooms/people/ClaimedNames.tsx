/** Under which names from imports a person is told of as well; who is that person erases them here. */

import { useInfiniteQuery } from "@tanstack/react-query";
import { Card } from "../../components/Card.tsx";
import { nameIn, readable } from "../../lib/names.ts";
import { formatList } from "../../messages/format.ts";
import { useHere } from "../../session/here.ts";
import { EraseList } from "./EraseWords.tsx";
import { claimsOf } from "./queries.ts";
import { t } from "./claim-words.ts";

export function ClaimedNames({ person }: { readonly person: string }) {
  const { group, me } = useHere();
  const asked = useInfiniteQuery(claimsOf(group, { person }));
  const claimed = (asked.data?.pages ?? []).flatMap(({ rows, words }) =>
    rows
      .filter(({ state }) => state === "holds")
      .flatMap(({ names }) => names.map((hash) => ({ hash, text: readable(words, hash) }))),
  );
  if (claimed.length === 0) return null;
  const left = claimed.flatMap(({ hash, text }) => (text === undefined ? [] : [{ hash, text }]));
  return (
    <Card title={t("claims.of-person")}>
      {me?.person === person ? (
        <>
          <p>{t("claims.mine")}</p>
          <EraseList of={left} />
          {left.length < claimed.length && (
            <p>{t("claims.erased", { n: claimed.length - left.length })}</p>
          )}
        </>
      ) : (
        formatList(claimed.map(({ hash, text }) => text ?? nameIn({}, hash)))
      )}
    </Card>
  );
}
