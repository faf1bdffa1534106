/** The three words that both devices show, large enough to be read across a table. */

import { useMemo } from "react";
import type { SameWords as Numbers } from "@plenty/client";
import { wordsOf } from "./sheet.ts";
import { t } from "./words.ts";
import names from "./ways.module.css";

export function SameWords({ of: numbers }: { readonly of: Numbers }) {
  const words = useMemo(() => wordsOf(numbers), [numbers]);
  return (
    <p className={names.words} role="group" aria-label={t("pair.words")}>
      {words.join(" ")}
    </p>
  );
}
