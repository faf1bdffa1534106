/** At an office, for whoever holds it or did until lately: notes of who held it, as far as they are theirs to read, and the way to one's own. */

import { useQuery } from "@tanstack/react-query";
import type { Row } from "@plenty/client";
import { PlainList } from "../../../components/PlainList.tsx";
import { useTheirWords } from "../../../components/their-words/use-their-words.tsx";
import { nameIn, noteIn } from "../../../lib/names.ts";
import type { Words } from "../../../lib/queries.ts";
import { formatDate } from "../../../messages/format.ts";
import { useHere } from "../../../session/here.ts";
import { notesFor, useMayHandOver } from "./queries.ts";
import { LeaveNote } from "./LeaveNote.tsx";
import { t } from "./words.ts";
import names from "./handing-over.module.css";

export interface NotesProps {
  readonly office: { readonly office: string; readonly title: string };
}

export function Notes({ office }: NotesProps) {
  return useMayHandOver(office.office) === true && <Shown office={office} />;
}

function Shown({ office: { office, title } }: NotesProps) {
  const { group, me } = useHere();
  const asked = useQuery(notesFor(group, office)).data;
  if (asked === undefined) return null;
  const { rows, words } = asked;
  const readable = rows.filter(({ note }) => noteIn(words, note) !== undefined);
  const isMine = rows.some(({ by }) => by.agent === me?.person);
  return (
    <div className={names.notes} data-screen>
      {readable.length > 0 && <h3 className={names.heading}>{t("notes.title")}</h3>}
      <PlainList>
        {readable.map((row) => (
          <Note key={row.entry} row={row} words={words} />
        ))}
      </PlainList>
      <LeaveNote office={office} title={title} again={isMine} />
    </div>
  );
}

interface NoteProps {
  readonly row: Row<"charter", "hand-overs">;
  readonly words: Words;
}

function Note({ row: { by, note, made }, words }: NoteProps) {
  const text = useTheirWords({ by: by.agent, hash: note, text: noteIn(words, note) });
  return (
    <li className={names.note}>
      <p className={names.text}>{text}</p>
      <span className={names.by}>
        {t("notes.by", { name: nameIn(words, by.name), day: formatDate(made) })}
      </span>
    </li>
  );
}
