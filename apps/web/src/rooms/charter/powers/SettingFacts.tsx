/** What there is to know of a setting: what it means, who changes it and how, since when it holds, and what it was. */

import { TextLink } from "../../../components/ButtonLink.tsx";
import { OnDay } from "../../../components/OnDay.tsx";
import type { ToldSetting } from "../../../section/setting-words.ts";
import { useHere } from "../../../session/here.ts";
import { ByOffices } from "./ByOffices.tsx";
import { History } from "./History.tsx";
import { sentenceOf } from "./lines.ts";
import type { Telling } from "./lines.ts";
import { What } from "./Opening.tsx";
import { PowerLink } from "./PowerLink.tsx";
import { Propose } from "./Propose.tsx";
import type { OwnRow, PowersAnswer, SettingRow } from "./queries.ts";
import { UnderWay } from "./UnderWay.tsx";
import { t } from "./words.ts";

export interface SettingProps {
  readonly row: SettingRow;
  readonly told: ToldSetting;
  readonly telling: Telling;
}

export function SettingFacts({ row, told, telling }: SettingProps) {
  const { answer } = telling;
  const isAgreed = row.holder === "agreement";
  return (
    <>
      {told.means !== undefined && <What what={t("what.means")}>{told.means}</What>}
      <What what={t("what.holder")}>
        {t(isAgreed ? "setting.agreeing" : "setting.follows")}{" "}
        {isAgreed && <Propose of={row.name} title={told.title} />}
      </What>
      <ByOffices of={row.offices} answer={answer} />
      {isAgreed && <What what={t("what.announced")}>{announcedWords(row, answer)}</What>}
      <Says of={row.name} telling={telling} />
      <UnderWay of={row.underWay} />
      <What what={t("what.since")}>
        <Since row={row} />
      </What>
      <History of={row} tellSetting={telling.tellSetting} />
    </>
  );
}

/** The same of the group's name and of what it holds in common. */
export function OwnFacts({ row, title }: { readonly row: OwnRow; readonly title: string }) {
  return (
    <>
      <What what={t("what.holder")}>
        {t("setting.agreeing")} <Propose of={row.name} title={title} />
      </What>
      <What what={t("what.announced")}>{t("setting.at-once")}</What>
      <UnderWay of={row.underWay} />
      <What what={t("what.since")}>
        <OnDay at={row.since} />
      </What>
    </>
  );
}

function announcedWords({ announced }: SettingRow, { settings }: PowersAnswer): string {
  if (announced === "never") return t("setting.at-once");
  const n = Number(settings.find(({ name }) => name === "charter.notice")?.value);
  return t(announced === "always" ? "setting.announced" : "setting.raised", { n });
}

/** What people can do because of it. */
function Says({ of, telling }: { readonly of: string; readonly telling: Telling }) {
  const acts = telling.answer.acts.filter(({ setting }) => setting === of);
  return acts.map((act) => (
    <What key={act.name} what={t("what.rules")}>
      <PowerLink of={`act ${act.name}`}>{sentenceOf(telling, act)}</PowerLink>
    </What>
  ));
}

function Since({ row: { since, entry } }: { readonly row: SettingRow }) {
  const { group } = useHere();
  if (since === undefined) return t("setting.from-start");
  return (
    <TextLink
      to="/g/$group/about/books"
      params={{ group }}
      search={entry === undefined ? {} : { entry }}
    >
      <OnDay at={since} />
    </TextLink>
  );
}
