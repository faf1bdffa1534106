/** What there is to know of something that people do: who can, for whom, who reads of it, how that is changed. */

import type { ActRow } from "./queries.ts";
import type { Telling } from "./lines.ts";
import { ByOffices } from "./ByOffices.tsx";
import { What } from "./Opening.tsx";
import { PowerLink } from "./PowerLink.tsx";
import { Propose } from "./Propose.tsx";
import { UnderWay } from "./UnderWay.tsx";
import { t } from "./words.ts";

export interface ActProps {
  readonly row: ActRow;
  readonly telling: Telling;
}

export function ActFacts({ row, telling }: ActProps) {
  return (
    <>
      {row.setting !== undefined && <Because setting={row.setting} telling={telling} />}
      <TakesOffice row={row} telling={telling} />
      <ByOffices of={row.offices} answer={telling.answer} />
      <What what={t("what.together")}>{togetherWords(row)}</What>
      <What what={t("what.for-others")}>{t(row.onBehalf ? "act.helper" : "act.no-helper")}</What>
      <What what={t("what.reads")}>{readersWords(row, telling)}</What>
      <UnderWay of={row.underWay} />
      {row.setting === undefined && <What what={t("what.changed")}>{t("act.fixed")}</What>}
    </>
  );
}

/** The office without which nobody can, and who holds it. */
function TakesOffice({ row: { office }, telling: { answer } }: ActProps) {
  if (office === undefined) return null;
  return (
    <>
      <What what={t("what.because")}>{t("act.takes", { office })}</What>
      <ByOffices of={[office]} answer={answer} />
    </>
  );
}

/** The setting that says who can, and the way to another value of it. */
function Because({ setting, telling }: { readonly setting: string; readonly telling: Telling }) {
  const told = toldSetting(setting, telling);
  return (
    <What what={t("what.because")}>
      <PowerLink of={`setting ${setting}`}>{t("act.because", told)}</PowerLink>{" "}
      <Propose of={setting} title={told.title} />
    </What>
  );
}

function toldSetting(name: string, { answer, tellSetting }: Telling) {
  const { value = "" } = answer.settings.find((one) => one.name === name) ?? {};
  return tellSetting({ name, value });
}

function togetherWords({ by, enactable, qualified }: ActRow): string {
  if (qualified) return t("act.qualified");
  if (by === "commons") return t("act.only-together");
  return t(enactable ? "act.together" : "act.alone");
}

function readersWords({ readers }: ActRow, telling: Telling): string {
  if (readers !== "everyone") return t(`act.${readers}`);
  return t("act.everyone", toldSetting("people.readers", telling));
}
