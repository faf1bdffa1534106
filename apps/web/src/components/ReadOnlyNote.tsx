/** Says, where one cannot take part from this browser or address, why. */

import { useQuery } from "@tanstack/react-query";
import { t } from "../messages/message.ts";
import { readOnlyReason } from "../session/use-session.ts";
import names from "./ReadOnlyNote.module.css";

export function ReadOnlyNote() {
  const reason = useQuery(readOnlyReason).data ?? null;
  return reason === null ? null : <p className={names.note}>{t(`read-only.${reason}`)}</p>;
}
