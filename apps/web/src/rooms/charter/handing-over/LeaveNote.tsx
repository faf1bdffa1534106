/** The way to leave a note for whoever holds an office next, or another one. */

import { TextLink } from "../../../components/ButtonLink.tsx";
import { useHere } from "../../../session/here.ts";
import { t } from "./words.ts";

interface LeaveNoteProps {
  readonly office: string;
  readonly title: string;
  /** True where the reader left one already. */
  readonly again: boolean;
}

export function LeaveNote({ office, title, again }: LeaveNoteProps) {
  const { group } = useHere();
  const says = t(again ? "notes.again" : "notes.leave");
  return (
    <TextLink
      to="/g/$group/about/hand-over"
      params={{ group }}
      search={{ office }}
      aria-label={t("notes.label", { says, title })}
    >
      {says}
    </TextLink>
  );
}
