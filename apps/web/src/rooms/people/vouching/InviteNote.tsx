/** Said above a new link while it would not be a welcome: whoever comes by it then waits for that of others. */

import { Note } from "../../../components/Note.tsx";
import { formatMoment } from "../../../messages/format.ts";
import { useAgain } from "./use-again.ts";
import { t } from "./words.ts";

export function InviteNote({ group, person }: { readonly group: string; readonly person: string }) {
  const again = useAgain(group, person);
  return again && <Note>{t("vouched.invite", { when: formatMoment(again) })}</Note>;
}
