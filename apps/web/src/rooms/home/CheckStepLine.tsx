/** One step of a check, in plain words, with its outcome. */

import { IconCheck, IconX } from "@tabler/icons-react";
import type { CheckStep } from "@plenty/client";
import { formatMoment } from "../../messages/format.ts";
import type { Checked } from "./use-check.ts";
import { t } from "./books-words.ts";
import names from "./CheckSteps.module.css";

export interface CheckStepLineProps {
  readonly step: CheckStep;
  readonly before: Checked["before"];
}

export function CheckStepLine({ step: { name, ok }, before }: CheckStepLineProps) {
  const text =
    name === "continuity" && before !== undefined
      ? t("check.continuity-since", { n: before.size, when: formatMoment(before.at) })
      : t(`check.${name}`);
  return <StepLine ok={ok} text={text} />;
}

/** A step in words of its own. */
export function StepLine({ ok, text }: { readonly ok: boolean; readonly text: string }) {
  return (
    <li className={names.step}>
      {ok ? (
        <IconCheck aria-label={t("check.holds")} className={names.holds} />
      ) : (
        <IconX aria-label={t("check.does-not-hold")} className={names.fails} />
      )}
      <span>{ok ? text : t("check.not", { step: text })}</span>
    </li>
  );
}
