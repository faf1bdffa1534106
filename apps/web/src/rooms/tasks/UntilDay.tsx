/** The last day on which a task does, which stands out once it has come. */

import { DAY, dayOf } from "@plenty/kernel";
import { useNow } from "../../lib/use-now.ts";
import { formatDayShort } from "../../messages/format.ts";
import { standingOf } from "./order.ts";
import type { Task } from "./queries.ts";
import { t } from "./page-words.ts";
import names from "./tasks.module.css";

export function UntilDay({ task: { until, state } }: { readonly task: Task }) {
  const now = useNow();
  if (until === undefined || (state !== "open" && state !== "taken")) return null;
  const standing = standingOf(until, dayOf(now), dayOf(now + 7 * DAY));
  const day = formatDayShort(until);
  const words = {
    late: t("task.late", { day }),
    today: t("task.today"),
    soon: t("task.by", { day }),
    later: t("task.by", { day }),
  };
  return (
    <>
      <span className={names.day} data-standing={standing}>
        {standing && words[standing]}
      </span>
      {" · "}
    </>
  );
}
