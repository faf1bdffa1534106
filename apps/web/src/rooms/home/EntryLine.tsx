/** One entry as a line: who, what, when; the sentence leads to the entry and its check. */

import { IconCircleDot } from "@tabler/icons-react";
import { Ago } from "../../components/Ago.tsx";
import { TextLink } from "../../components/ButtonLink.tsx";
import { Face } from "../../components/Face.tsx";
import type { Words } from "../../lib/queries.ts";
import { nameIn } from "../../lib/names.ts";
import { useTold } from "../../section/use-told.ts";
import { useHere } from "../../session/here.ts";
import type { EntryRow } from "./queries.ts";
import names from "./EntryLine.module.css";

export function EntryLine({ entry, words }: { readonly entry: EntryRow; readonly words: Words }) {
  const { group } = useHere();
  const told = useTold()(entry, words);
  const byTime = entry.author === undefined;
  return (
    <li className={names.line}>
      {byTime ? (
        <IconCircleDot aria-hidden size="1.6rem" stroke={1.2} />
      ) : (
        <Face name={nameIn(words, entry.author?.name)} small beside />
      )}
      <TextLink
        className={names.told}
        underline="hover"
        c="inherit"
        to="/g/$group/about/books"
        params={{ group }}
        search={{ entry: entry.index }}
      >
        {told}
      </TextLink>
      <span className={names.when}>
        <Ago at={entry.at} />
      </span>
    </li>
  );
}
