/** Thanks that somebody got, on their page; none are said not to be there. */

import { useInfiniteQuery } from "@tanstack/react-query";
import { Card } from "../../../components/Card.tsx";
import { ShowMore } from "../../../components/ShowMore.tsx";
import { useHere } from "../../../session/here.ts";
import { thanksTo } from "./queries.ts";
import { ThanksList } from "./ThanksList.tsx";
import { t } from "./words.ts";

export function ThanksTo({ person }: { readonly person: string }) {
  const { group } = useHere();
  const asked = useInfiniteQuery(thanksTo(group, person));
  const pages = asked.data?.pages ?? [];
  const rows = pages.flatMap((page) => page.rows);
  if (rows.length === 0) return null;
  const words = Object.assign({}, ...pages.map((page) => page.words));
  return (
    <Card title={t("thanks.title")}>
      <ThanksList rows={rows} words={words} />
      <ShowMore of={asked} />
    </Card>
  );
}
