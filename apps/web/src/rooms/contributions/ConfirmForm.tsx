/** Things that wait for a word from somebody else: choose, then confirm all chosen in one go. */

import { Button } from "@mantine/core";
import { limits } from "@plenty/kernel";
import { confirmSpec } from "@plenty/rules/rooms/contributions/acts";
import { Empty } from "../../components/Empty.tsx";
import { ShowMore } from "../../components/ShowMore.tsx";
import type { ShowMoreProps } from "../../components/ShowMore.tsx";
import { ActForm } from "../../form/ActForm.tsx";
import { Fault } from "../../form/Fault.tsx";
import { several } from "../../form/kinds.ts";
import { Box } from "../../form/Tick.tsx";
import { useActForm } from "../../form/use-act-form.ts";
import type { Words } from "../../lib/queries.ts";
import { formatDayShort } from "../../messages/format.ts";
import { DoingLine } from "./DoingLine.tsx";
import type { Contribution } from "./queries.ts";
import { t } from "./confirm-words.ts";
import names from "./ConfirmForm.module.css";

export interface ConfirmFormProps {
  readonly rows: readonly Contribution[];
  readonly words: Words;
  readonly more: ShowMoreProps["of"];
}

export function ConfirmForm({ rows, words, more }: ConfirmFormProps) {
  // What somebody else confirmed meanwhile is no longer there.
  const isThere = (item: string) => rows.some((row) => row.item === item);
  const form = useActForm(confirmSpec, {
    fields: { items: several([], t("confirm.missing")) },
    body: ({ items }) => ({ items: items.filter(isThere) }),
    words: ({ items: { length: n } }) => ({
      done: t("confirm.done", { n }),
      unanswered: t("confirm.unanswered", { n }),
    }),
  });
  const { value, onChange, error } = form.field("items");
  const chosen = value.filter(isThere);
  const toggle = (item: string) =>
    onChange(chosen.includes(item) ? chosen.filter((one) => one !== item) : [...chosen, item]);
  const all = rows.slice(0, limits.importRecords).map(({ item }) => item);
  const send = chosen.length === 0 ? t("confirm.none") : t("confirm.send", { n: chosen.length });
  return (
    <ActForm form={form} send={rows.length > 0 ? send : undefined}>
      {rows.length === 0 && <Empty text={t("confirm.empty")} />}
      <ul className={names.list}>
        {rows.map((doing) => (
          <Waiting
            key={doing.item}
            doing={doing}
            words={words}
            chosen={chosen.includes(doing.item)}
            wrong={error !== undefined}
            onToggle={() => toggle(doing.item)}
          />
        ))}
      </ul>
      <ShowMore of={more} />
      <Fault of={error} />
      {rows.length > 0 && (
        <Button variant="default" onClick={() => onChange(all)} className={names.all}>
          {t("confirm.all")}
        </Button>
      )}
    </ActForm>
  );
}

interface WaitingProps {
  readonly doing: Contribution;
  readonly words: Words;
  readonly chosen: boolean;
  readonly wrong: boolean;
  readonly onToggle: () => void;
}

function Waiting({ doing, words, chosen, wrong, onToggle }: WaitingProps) {
  const { theme, on } = doing;
  return (
    <li className={names.row}>
      <Box
        type="checkbox"
        aria-label={t("confirm.choose", { theme, day: formatDayShort(on) })}
        wrong={wrong}
        checked={chosen}
        onChange={onToggle}
      />
      <div className={names.doing}>
        <DoingLine doing={doing} words={words} />
      </div>
    </li>
  );
}
