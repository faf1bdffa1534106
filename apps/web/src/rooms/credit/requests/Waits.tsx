/** On Home: what somebody asks me to pay, each with the button that pays it and the way to where I decline. */

import { useQuery } from "@tanstack/react-query";
import { TextLink } from "../../../components/ButtonLink.tsx";
import { WaitingLine } from "../../../components/WaitingLine.tsx";
import { useTheirWords } from "../../../components/their-words/use-their-words.tsx";
import { nameIn, noteIn } from "../../../lib/names.ts";
import type { Words } from "../../../lib/queries.ts";
import { useHere } from "../../../session/here.ts";
import { partOf, useMoney } from "./money.ts";
import { PayAsked } from "./PayAsked.tsx";
import { fewWaiting } from "./queries.ts";
import type { Request } from "./queries.ts";
import { t } from "./words.ts";
import names from "./requests.module.css";

export function Waits() {
  const { group, me } = useHere();
  const person = me?.person ?? "";
  const asked = useQuery({ ...fewWaiting(group, person), enabled: me !== undefined });
  const { rows = [], words = {}, next } = asked.data ?? {};
  return (
    <>
      {rows.map((request) => (
        <Asked key={request.request} request={request} words={words} person={person} />
      ))}
      {next !== undefined && (
        <WaitingLine says={t("asked.more")}>
          <TextLink to="/g/$group/money/requests" params={{ group }}>
            {t("requests.see")}
          </TextLink>
        </WaitingLine>
      )}
    </>
  );
}

interface AskedProps {
  readonly request: Request;
  readonly words: Words;
  readonly person: string;
}

function Asked({ request, words, person }: AskedProps) {
  const { group } = useHere();
  const money = useMoney()(request, partOf(request, person));
  const name = nameIn(words, request.by.name);
  const note = useTheirWords({
    by: request.by.agent,
    hash: request.note,
    text: noteIn(words, request.note),
  });
  return (
    <WaitingLine says={t("asked.says", { name, money })} beneath={note}>
      <div className={names.answers}>
        <PayAsked request={request.request} name={name} money={money} />
        <TextLink
          to="/g/$group/money/requests"
          params={{ group }}
          aria-label={t("asked.look-label", { name })}
        >
          {t("asked.look")}
        </TextLink>
      </div>
    </WaitingLine>
  );
}
