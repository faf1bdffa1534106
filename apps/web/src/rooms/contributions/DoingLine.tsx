/** One thing done: its theme and note, beneath it who and how much; at the right the day and its standing. */

import { useId } from "react";
import { TextLink } from "../../components/ButtonLink.tsx";
import { useTheirWords } from "../../components/their-words/use-their-words.tsx";
import type { Words } from "../../lib/queries.ts";
import { nameIn, noteIn } from "../../lib/names.ts";
import { formatDayShort, formatList, formatMoney } from "../../messages/format.ts";
import { whoDid } from "../../section/who.ts";
import { useHere } from "../../session/here.ts";
import type { Contribution } from "./queries.ts";
import { Standing } from "./Standing.tsx";
import { t } from "./page-words.ts";
import names from "./DoingLine.module.css";

export function DoingLine({
  doing,
  words,
}: {
  readonly doing: Contribution;
  readonly words: Words;
}) {
  const { group } = useHere();
  const what = useId();
  const { on, people, theme, kind, note, gift, helped, entry, task } = doing;
  const who = people.map(({ name }) => nameIn(words, name));
  const told = useTheirWords({ by: doing.told.agent, hash: note, text: noteIn(words, note) });
  const details = [
    who.length === 0 ? t("do.nobody-named") : formatList(who),
    t(`kind.${kind}`),
    howMuch(doing),
    gift === true ? t("do.gift") : "",
    helped === undefined ? "" : whoDid(words, doing.told.name, helped),
  ];
  return (
    <div className={names.line}>
      <div className={names.what} id={what}>
        <span className={names.theme}>{theme}</span>
        {told !== undefined && <span>{told}</span>}
        <div className={names.small} data-inline={told === undefined}>
          {details.filter((detail) => detail !== "").join(" · ")}
        </div>
        {task !== undefined && <OfTask task={task} words={words} />}
      </div>
      <div className={names.side}>
        <Standing doing={doing} words={words} />
        <TextLink
          underline="hover"
          c="dimmed"
          className={names.on}
          to="/g/$group/about/books"
          params={{ group }}
          search={{ entry }}
          aria-describedby={what}
        >
          {formatDayShort(on)}
        </TextLink>
      </div>
    </div>
  );
}

/** The task that it finished. */
function OfTask({ task, words }: Pick<Required<Contribution>, "task"> & { readonly words: Words }) {
  const { group } = useHere();
  return (
    <TextLink
      className={names.small}
      to="/g/$group/do/tasks/$task"
      params={{ group, task: task.task }}
    >
      {t("do.of-task", { title: noteIn(words, task.title) ?? "" })}
    </TextLink>
  );
}

function howMuch({ amount, decimals = 0, unit = "hour" }: Contribution): string {
  if (amount === undefined) return "";
  const figure = formatMoney({ amount, decimals })
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "");
  return `${figure} ${unitWord(unit, amount === 10 ** decimals)}`;
}

function unitWord(unit: string, one: boolean): string {
  const word = t(unitKeys[unit] ?? "unit.piece", { n: one ? 1 : 2 });
  return unitKeys[unit] === undefined ? unit : word;
}

const unitKeys: Readonly<
  Record<string, "unit.hour" | "unit.piece" | "unit.kilogram" | "unit.litre" | "unit.kilometre">
> = {
  hour: "unit.hour",
  piece: "unit.piece",
  kilogram: "unit.kilogram",
  litre: "unit.litre",
  kilometre: "unit.kilometre",
};
