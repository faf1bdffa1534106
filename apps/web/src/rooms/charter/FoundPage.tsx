/** Founding a group in three steps: what it is, who I am and how credit works, and the first invitation. */

import { queryOptions, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { OutsidePage } from "../../components/OutsidePage.tsx";
import { Problem } from "../../components/Problem.tsx";
import { ReadOnlyNote } from "../../components/ReadOnlyNote.tsx";
import { client } from "../../lib/host.ts";
import { RefusalError } from "../../lib/refusal-error.ts";
import { Founded } from "./Founded.tsx";
import { FoundForm } from "./FoundForm.tsx";
import { t } from "./found-words.ts";

/** Asked before anybody writes anything; a host that does not answer says so when the group is sent. */
const mayFound = queryOptions({
  queryKey: ["founding"],
  queryFn: async () => {
    const may = await client.mayFound();
    return may.ok ? null : may.refusal;
  },
});
const closed: ReadonlySet<string> = new Set(["FoundingClosed", "HostFull"]);

export function FoundPage() {
  const [group, setGroup] = useState<string>();
  const refusal = useQuery(mayFound).data ?? undefined;
  if (group === undefined && refusal !== undefined && closed.has(refusal.code)) {
    return (
      <OutsidePage title={t("found.title")} lead={t("found.lead")}>
        <Problem error={new RefusalError(refusal)} />
      </OutsidePage>
    );
  }
  return (
    <OutsidePage title={t("found.title")} lead={t("found.lead")}>
      <ReadOnlyNote />
      {group === undefined ? <FoundForm onFounded={setGroup} /> : <Founded group={group} />}
    </OutsidePage>
  );
}
