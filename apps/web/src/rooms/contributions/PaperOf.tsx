/** What was chosen of all that was done, at the head of what is printed. */

import { useSearch } from "@tanstack/react-router";
import { usePersonName, whenWords } from "./filter-words.ts";
import { readDoSearch } from "./search.ts";
import { t } from "./page-words.ts";

export function PaperOf() {
  const { theme, person, when } = useSearch({ from: "/g/$group/do", select: readDoSearch });
  const name = usePersonName(person);
  const chosen = [
    when === undefined ? t("do.all-years") : whenWords(when),
    theme ?? "",
    (person && name) ?? "",
  ];
  return <p>{chosen.filter((one) => one !== "").join(" · ")}</p>;
}
