/** Thanks, one below the other: who said them to whom, and the words. Nothing counts them. */

import { seeThanksSpec } from "@plenty/rules/rooms/contributions/thanks-acts";
import { PlainList } from "../../../components/PlainList.tsx";
import { useTheirWords } from "../../../components/their-words/use-their-words.tsx";
import { ActButton } from "../../../form/ActButton.tsx";
import { nameIn, noteIn } from "../../../lib/names.ts";
import type { Words } from "../../../lib/queries.ts";
import { formatList } from "../../../messages/format.ts";
import { useHere } from "../../../session/here.ts";
import type { ThanksRow } from "./queries.ts";
import { t } from "./words.ts";
import names from "./thanks.module.css";

export interface ThanksListProps {
  readonly rows: readonly ThanksRow[];
  readonly words: Words;
}

export function ThanksList({ rows, words }: ThanksListProps) {
  return (
    <PlainList className={names.list}>
      {rows.map((thanks) => (
        <One key={thanks.thanks} thanks={thanks} words={words} />
      ))}
    </PlainList>
  );
}

function One({ thanks, words }: { readonly thanks: ThanksRow; readonly words: Words }) {
  const { by, to, note, hidden } = thanks;
  const said = useTheirWords({ by: by.agent, hash: note, text: noteIn(words, note) });
  const who = {
    by: nameIn(words, by.name),
    to: formatList(to.map((one) => nameIn(words, one.name))),
  };
  return (
    <li className={names.one}>
      <blockquote className={names.said}>{said}</blockquote>
      <div className={names.who}>
        {t("thanks.from", who)}
        {hidden && ` · ${t("thanks.hidden")}`}
      </div>
      <ChangeMind thanks={thanks} by={who.by} />
    </li>
  );
}

/** Who was thanked changes whether others read it. */
function ChangeMind({ thanks: { thanks, to }, by }: { readonly thanks: ThanksRow; by: string }) {
  const { me } = useHere();
  const mine = to.find(({ agent }) => agent === me?.person);
  if (mine?.shown === undefined) return null;
  const does = mine.shown ? "hide" : "show";
  return (
    <ActButton
      aside
      spec={seeThanksSpec}
      body={{ thanks, shown: !mine.shown }}
      send={t(`thanks.${does}`)}
      label={t(`thanks.${does}-label`, { by })}
      unanswered={t("thanks.unanswered")}
    />
  );
}
