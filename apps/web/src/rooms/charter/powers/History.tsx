/** The values that a setting had, the newest first, down to what held before anybody chose. */

import { useInfiniteQuery } from "@tanstack/react-query";
import { Answered } from "../../../components/Answered.tsx";
import { TextLink } from "../../../components/ButtonLink.tsx";
import { PlainList } from "../../../components/PlainList.tsx";
import { ShowMore } from "../../../components/ShowMore.tsx";
import { formatDate } from "../../../messages/format.ts";
import { useHere } from "../../../session/here.ts";
import type { Telling } from "./lines.ts";
import { What } from "./Opening.tsx";
import { historyOf } from "./queries.ts";
import type { SettingRow } from "./queries.ts";
import { t } from "./words.ts";

interface HistoryProps extends Pick<Telling, "tellSetting"> {
  readonly of: SettingRow;
}

export function History({ of: { name, initial, since }, tellSetting }: HistoryProps) {
  const { group } = useHere();
  const asked = useInfiniteQuery(historyOf(group, name));
  if (since === undefined) return null;
  return (
    <What what={t("what.history")}>
      <Answered to={asked} lines={2}>
        {({ pages }) => (
          <PlainList>
            {pages.flatMap(({ rows }) =>
              rows.map(({ value, at, entry }) => (
                <li key={`${entry} ${at} ${String(value)}`}>
                  {tellSetting({ name, value }).value},{" "}
                  <TextLink to="/g/$group/about/books" params={{ group }} search={{ entry }}>
                    {t("setting.from", { day: formatDate(at) })}
                  </TextLink>
                </li>
              )),
            )}
            {initial !== "" && (
              <li>
                {tellSetting({ name, value: initial }).value}, {t("setting.first")}
              </li>
            )}
          </PlainList>
        )}
      </Answered>
      <ShowMore of={asked} />
    </What>
  );
}
