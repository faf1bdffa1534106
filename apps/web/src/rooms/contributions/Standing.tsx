/** On whose word a thing done stands: the importer's, the teller's, or confirmed by another. */

import { IconCheck } from "@tabler/icons-react";
import type { Words } from "../../lib/queries.ts";
import { nameIn } from "../../lib/names.ts";
import type { Contribution } from "./queries.ts";
import { t } from "./page-words.ts";
import names from "./Standing.module.css";

export function Standing({
  doing,
  words,
}: {
  readonly doing: Contribution;
  readonly words: Words;
}) {
  const { status, by, source } = doing;
  if (status === "told by the importer") {
    return (
      <span
        className={names.told}
        title={source === undefined ? undefined : t("standing.source", { source })}
      >
        {t("standing.importer")}
      </span>
    );
  }
  if (status === "contested") {
    return <span className={names.waits}>{t("standing.contested")}</span>;
  }
  if (status === "told") return <span className={names.waits}>{t("standing.told")}</span>;
  return (
    <span className={names.confirmed}>
      <IconCheck size="0.95rem" aria-hidden />
      {by === undefined
        ? t("standing.confirmed")
        : t("standing.confirmed-by", { name: nameIn(words, by.name) })}
    </span>
  );
}
