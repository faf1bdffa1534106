/** Says, where one cannot take part from this browser or address, why. */

import { useQuery } from "@tanstack/react-query";
import { t } from "../messages/message.ts";
import { readOnlyReason } from "../session/read-only.ts";
import { Note } from "./Note.tsx";

export function ReadOnlyNote() {
  const reason = useQuery(readOnlyReason).data ?? null;
  return reason === null ? null : <Note>{t(`read-only.${reason}`)}</Note>;
}
