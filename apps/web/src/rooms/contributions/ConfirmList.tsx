/** Things that wait for a word from somebody else: choose, then confirm all chosen in one go. */

import { Button } from "@mantine/core";
import { useState } from "react";
import type { Contribution } from "@plenty/client";
import { limits } from "@plenty/kernel";
import { confirmSpec } from "@plenty/rules/rooms/contributions/acts";
import { Done } from "../../components/Done.tsx";
import { Empty } from "../../components/Empty.tsx";
import { Problem } from "../../components/Problem.tsx";
import { ShowMore } from "../../components/ShowMore.tsx";
import type { ShowMoreProps } from "../../components/ShowMore.tsx";
import type { Words } from "../../lib/host.ts";
import { t } from "./words.ts";
import { toSend, useSend } from "../../session/use-send.ts";
import type { Me } from "../../session/use-session.ts";
import { useHere } from "../../session/here.ts";
import { ConfirmRow } from "./ConfirmRow.tsx";
import names from "./ConfirmList.module.css";

export interface ConfirmListProps {
  readonly me: Me;
  readonly rows: readonly Contribution[];
  readonly words: Words;
  readonly more: ShowMoreProps["of"];
}

export function ConfirmList({ me, rows, words, more }: ConfirmListProps) {
  const { group } = useHere();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [confirmed, setConfirmed] = useState(0);
  const send = useSend({ group, me });
  const waiting = rows.filter(({ item }) => chosen.has(item)).slice(0, limits.importRecords);

  function confirm(items: readonly string[]): void {
    send.mutate(toSend(confirmSpec, { items }), {
      onSuccess: () => (setConfirmed(items.length), setChosen(new Set())),
    });
  }

  return (
    <div className={names.sheet}>
      <Done>{confirmed > 0 && t("confirm.done", { n: confirmed })}</Done>
      {rows.length === 0 && <Empty text={t("confirm.empty")} />}
      <ul className={names.list}>
        {rows.map((doing) => (
          <ConfirmRow
            key={doing.item}
            doing={doing}
            words={words}
            chosen={chosen.has(doing.item)}
            onToggle={() => setChosen(toggled(chosen, doing.item))}
          />
        ))}
      </ul>
      <ShowMore of={more} />
      {send.error !== null && <Problem error={send.error} />}
      {rows.length > 0 && (
        <div className={names.buttons}>
          <Button
            variant="default"
            onClick={() => setChosen(new Set(rows.map(({ item }) => item)))}
          >
            {t("confirm.all")}
          </Button>
          <Button
            disabled={waiting.length === 0}
            loading={send.isPending}
            onClick={() => confirm(waiting.map(({ item }) => item))}
          >
            {waiting.length === 0 ? t("confirm.none") : t("confirm.send", { n: waiting.length })}
          </Button>
        </div>
      )}
    </div>
  );
}

function toggled(set: ReadonlySet<string>, item: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}
