/** Founding a group in three steps: what it is, who I am and how credit works, and the first invitation. */

import { useState } from "react";
import { Page } from "../../components/Page.tsx";
import { t } from "./words.ts";
import { Founded } from "./Founded.tsx";
import { FoundForm } from "./FoundForm.tsx";
import { ReadOnlyNote } from "../../components/ReadOnlyNote.tsx";
import names from "./FoundPage.module.css";

export function FoundPage() {
  const [group, setGroup] = useState<string>();
  return (
    <main className={names.page}>
      <Page title={t("found.title")} lead={t("found.lead")} narrow>
        <ReadOnlyNote />
        {group === undefined ? <FoundForm onFounded={setGroup} /> : <Founded group={group} />}
      </Page>
    </main>
  );
}
