/** On Home: thanks to me that I have not seen, with my word on whether others read them. */

import { useQuery } from "@tanstack/react-query";
import { seeThanksSpec } from "@plenty/rules/rooms/contributions/thanks-acts";
import { useTheirWords } from "../../../components/their-words/use-their-words.tsx";
import { WaitingLine } from "../../../components/WaitingLine.tsx";
import { ActButton } from "../../../form/ActButton.tsx";
import { nameIn, noteIn } from "../../../lib/names.ts";
import type { Words } from "../../../lib/queries.ts";
import { useHere } from "../../../session/here.ts";
import { unseenBy } from "./queries.ts";
import type { ThanksRow } from "./queries.ts";
import { t } from "./words.ts";
import names from "./thanks.module.css";

export function WaitingThanks() {
  const { group, me } = useHere();
  const asked = useQuery({ ...unseenBy(group, me?.person ?? ""), enabled: me !== undefined });
  const { rows = [], words = {} } = asked.data ?? {};
  return rows.map((thanks) => <One key={thanks.thanks} thanks={thanks} words={words} />);
}

function One({ thanks, words }: { readonly thanks: ThanksRow; readonly words: Words }) {
  const by = nameIn(words, thanks.by.name);
  const { note } = thanks;
  const said = useTheirWords({ by: thanks.by.agent, hash: note, text: noteIn(words, note) });
  return (
    <WaitingLine says={t("thanks.waits", { by })} beneath={said}>
      <div className={names.answers}>
        <Answer of={thanks.thanks} by={by} shown />
        <Answer of={thanks.thanks} by={by} shown={false} />
      </div>
    </WaitingLine>
  );
}

interface AnswerProps {
  readonly of: string;
  readonly by: string;
  readonly shown: boolean;
}

function Answer({ of, by, shown }: AnswerProps) {
  const says = shown ? "keep" : "hide";
  return (
    <ActButton
      aside={!shown}
      spec={seeThanksSpec}
      body={{ thanks: of, shown }}
      send={t(`thanks.${says}`)}
      label={t(`thanks.${says}-label`, { by })}
      unanswered={t("thanks.unanswered")}
    />
  );
}
