/** One thing that waits, with its box to tick. */

import { Checkbox } from "@mantine/core";
import type { Contribution } from "@plenty/client";
import type { Words } from "../../lib/host.ts";
import { formatDayShort } from "../../messages/format.ts";
import { t } from "./words.ts";
import { DoingLine } from "./DoingLine.tsx";
import names from "./ConfirmList.module.css";

export interface ConfirmRowProps {
  readonly doing: Contribution;
  readonly words: Words;
  readonly chosen: boolean;
  readonly onToggle: () => void;
}

export function ConfirmRow({ doing, words, chosen, onToggle }: ConfirmRowProps) {
  const { theme, on } = doing;
  return (
    <li className={names.row}>
      <Checkbox
        aria-label={t("confirm.choose", { theme, day: formatDayShort(on) })}
        checked={chosen}
        onChange={onToggle}
      />
      <div className={names.doing}>
        <DoingLine doing={doing} words={words} />
      </div>
    </li>
  );
}
