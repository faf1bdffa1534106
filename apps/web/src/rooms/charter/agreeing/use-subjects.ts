/** What a proposal can be about, in words: settings by their sections, the group's name and its common object. */

import { settingWords } from "../../../section/setting-words.ts";
import type { ToldSetting } from "../../../section/setting-words.ts";
import { useSections } from "../../../section/use-sections.ts";
import type { Change } from "./queries.ts";
import { t } from "./words.ts";

type Subject = Pick<Change, "subject" | "value">;

/** Tells a subject and a value of it. */
export function useSubjects(): (of: Subject) => ToldSetting {
  const words = settingWords(useSections());
  return ({ subject, value }) => {
    if (subject === "charter.name") return { title: t("proposal.name"), value: String(value) };
    if (subject === "charter.object")
      return { title: t("proposal.object"), value: t("proposal.text") };
    return words({ name: subject, value });
  };
}
