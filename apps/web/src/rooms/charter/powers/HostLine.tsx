/** One thing that whoever keeps the host can do; opened, what limits it and how one checks. */

import type { HostLine as Line } from "./host-lines.ts";
import { Opening, What } from "./Opening.tsx";
import { t } from "./words.ts";
import names from "./powers.module.css";

export function HostLine({ line: { key, title, limit, check } }: { readonly line: Line }) {
  return (
    <Opening
      of={key}
      summary={
        <span className={names.title} data-alone>
          {title}
        </span>
      }
    >
      {() => (
        <dl className={names.facts}>
          <What what={t("what.limit")}>{limit}</What>
          <What what={t("what.check")}>{check}</What>
        </dl>
      )}
    </Opening>
  );
}
