/** The steps of a check in plain words, each with its outcome; for those who want it, what was computed. */

import { Badge, Button } from "@mantine/core";
import { IconCheck, IconMinus, IconX } from "@tabler/icons-react";
import type { CheckStep } from "@plenty/client";
import { formatCount, formatMoment } from "../../messages/format.ts";
import { t } from "../../messages/message.ts";
import type { Checked } from "./use-check.ts";
import names from "./CheckSteps.module.css";

export function CheckSteps({ checked, again }: { readonly checked: Checked; readonly again: () => void }) {
  const { check, before } = checked;
  return (
    <div role="status">
      <div className={names.result}>
        {check.ok ? (
          <Badge size="lg" variant="light" leftSection={<IconCheck size="0.95rem" aria-hidden />}>
            {t("books.checked")}
          </Badge>
        ) : (
          <Badge size="lg" variant="light" color="brick" leftSection={<IconX size="0.95rem" aria-hidden />}>
            {t("books.failed")}
          </Badge>
        )}
        <span>{check.ok ? t("books.checked-means") : t("books.failed-means")}</span>
      </div>
      <ol className={names.steps}>
        {check.steps.map((step) => (
          <Step key={step.name} step={step} before={before} />
        ))}
        {check.ok && before === undefined && (
          <li className={names.step}>
            <IconMinus aria-hidden className={names.later} />
            <span>{t("check.first-time")}</span>
          </li>
        )}
      </ol>
      <details className={names.details}>
        <summary>{t("books.details")}</summary>
        <ul>
          {check.steps.map(({ name, words }) => (
            <li key={name}>{words}</li>
          ))}
          {check.checkpoint !== undefined && (
            <li className={names.code}>
              {formatCount(check.checkpoint.size)} · {check.checkpoint.root}
            </li>
          )}
        </ul>
      </details>
      <Button variant="default" mt="sm" onClick={again}>
        {t("books.again")}
      </Button>
    </div>
  );
}

function Step({ step, before }: { readonly step: CheckStep; readonly before: Checked["before"] }) {
  const { name, ok } = step;
  const text =
    name === "continuity" && before !== undefined
      ? t("check.continuity-since", { n: before.size, when: formatMoment(before.at) })
      : t(`check.${name}`);
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
