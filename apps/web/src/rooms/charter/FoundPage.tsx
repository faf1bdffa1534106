/** Founding a group in three steps: what it is, who I am and how credit works, and the first invitation. */

import { useState } from "react";
import { OutsidePage } from "../../components/OutsidePage.tsx";
import { ReadOnlyNote } from "../../components/ReadOnlyNote.tsx";
import { Founded } from "./Founded.tsx";
import { FoundForm } from "./FoundForm.tsx";
import { t } from "./words.ts";

export function FoundPage() {
  const [group, setGroup] = useState<string>();
  return (
    <OutsidePage title={t("found.title")} lead={t("found.lead")}>
      <ReadOnlyNote />
      {group === undefined ? <FoundForm onFounded={setGroup} /> : <Founded group={group} />}
    </OutsidePage>
  );
}
