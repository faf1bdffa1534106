/** The things done that the filters leave, page by page. */

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Answered } from "../../components/Answered.tsx";
import { Card } from "../../components/Card.tsx";
import { Empty } from "../../components/Empty.tsx";
import { ShowMore } from "../../components/ShowMore.tsx";
import { useHere } from "../../session/here.ts";
import { filterOf } from "./choosing.ts";
import { DoingList } from "./DoingList.tsx";
import { doings, summary } from "./queries.ts";
import type { DoSearch } from "./search.ts";
import { t } from "./page-words.ts";

export function DoingPages({ search }: { readonly search: DoSearch }) {
  const { group } = useHere();
  const filter = filterOf(search);
  const asked = useInfiniteQuery(doings(group, filter));
  const total = useQuery(summary(group, { ...filter, bucket: "year" })).data?.total;
  return (
    <Card title={t("do.list")} aside={total !== undefined && t("do.total", { n: total })}>
      <Answered to={asked} lines={8}>
        {({ pages }) =>
          pages[0]?.rows.length === 0 ? (
            <Empty text={t("do.nothing")} />
          ) : (
            pages.map(({ rows, words }) => (
              <DoingList key={rows[0]?.item} rows={rows} words={words} />
            ))
          )
        }
      </Answered>
      <ShowMore of={asked} />
    </Card>
  );
}
