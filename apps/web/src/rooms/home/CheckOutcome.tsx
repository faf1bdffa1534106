/** The small mark: checked, or what does not hold. */

import { Badge } from "@mantine/core";
import { IconCheck, IconX } from "@tabler/icons-react";
import { t } from "./books-words.ts";
import names from "./CheckSteps.module.css";

export interface CheckOutcomeProps {
  readonly ok: boolean;
  /** What that means. */
  readonly words: string;
}

export function CheckOutcome({ ok, words }: CheckOutcomeProps) {
  const Icon = ok ? IconCheck : IconX;
  return (
    <div className={names.result}>
      <Badge
        size="lg"
        variant="light"
        color={ok ? "leaf" : "brick"}
        leftSection={<Icon size="0.95rem" aria-hidden />}
      >
        {ok ? t("books.checked") : t("books.failed")}
      </Badge>
      <span>{words}</span>
    </div>
  );
}
