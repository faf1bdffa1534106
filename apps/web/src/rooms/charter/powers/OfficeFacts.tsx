/** What there is to know of an office as a power: who holds it, what they may, who names them. */

import { TextLink } from "../../../components/ButtonLink.tsx";
import { OnDay } from "../../../components/OnDay.tsx";
import { useHere } from "../../../session/here.ts";
import { Holders } from "./ByOffices.tsx";
import { canOf, filledBy } from "./lines.ts";
import type { Telling } from "./lines.ts";
import { What } from "./Opening.tsx";
import { PowerLink } from "./PowerLink.tsx";
import type { OfficeRow } from "./queries.ts";
import { t } from "./words.ts";
import names from "./powers.module.css";

export interface OfficeProps {
  readonly row: OfficeRow;
  readonly telling: Telling;
}

export function OfficeFacts({ row, telling }: OfficeProps) {
  const { group } = useHere();
  const chooser = telling.answer.offices.find(({ office }) => office === row.chosenBy);
  return (
    <>
      <What what={t("what.holders")}>
        <Holders office={row} words={telling.answer.words} />
      </What>
      <What what={t("what.may")}>
        <May row={row} telling={telling} />
      </What>
      <What what={t("what.chosen")}>
        {chooser === undefined ? t("office.all") : t("office.by", { title: chooser.title })}
      </What>
      <What what={t("what.since")}>
        <TextLink to="/g/$group/about/books" params={{ group }} search={{ entry: row.entry }}>
          <OnDay at={row.since} />
        </TextLink>
      </What>
      <What what={t("what.changed")}>
        {t("office.all")}{" "}
        <TextLink to="/g/$group/about/offices" params={{ group }} hash={row.office}>
          {t("office.page")}
        </TextLink>
      </What>
    </>
  );
}

/** Where a setting and something that people do bear one name, an office is given the setting. */
function May({ row, telling }: OfficeProps) {
  const { answer, tellSetting } = telling;
  const fills = filledBy(answer, row);
  if (row.powers.length + fills.length === 0) return t("office.may-nothing");
  return (
    <ul className={names.may}>
      {row.powers.map((name) => {
        const setting = answer.settings.find((one) => one.name === name);
        return (
          <li key={name}>
            {setting === undefined ? (
              <PowerLink of={`act ${name}`}>{canOf(telling, name)}</PowerLink>
            ) : (
              <PowerLink of={`setting ${name}`}>
                {t("office.change", { title: tellSetting(setting).title })}
              </PowerLink>
            )}
          </li>
        );
      })}
      {fills.map(({ office, title }) => (
        <li key={office}>
          <PowerLink of={`office ${office}`}>{t("office.fills", { title })}</PowerLink>
        </li>
      ))}
    </ul>
  );
}
