/** The steps of a check and their outcome; for those who want it, what was computed. */

import { Button } from "@mantine/core";
import { IconMinus } from "@tabler/icons-react";
import type { Check } from "@plenty/client";
import { formatCount } from "../../messages/format.ts";
import { CheckOutcome } from "./CheckOutcome.tsx";
import { CheckStepLine, StepLine } from "./CheckStepLine.tsx";
import type { Checked } from "./use-check.ts";
import { t } from "./books-words.ts";
import names from "./CheckSteps.module.css";

export interface CheckStepsProps {
  readonly checked: Checked;
  readonly again: () => void;
}

export function CheckSteps({ checked: { check, before, sinceReceipt }, again }: CheckStepsProps) {
  return (
    <div role="status">
      <CheckOutcome
        ok={check.ok}
        words={t(check.ok ? "books.checked-means" : "books.failed-means")}
      />
      <ol className={names.steps}>
        {check.steps.map((step) => (
          <CheckStepLine key={step.name} step={step} before={before} />
        ))}
        {sinceReceipt !== undefined && (
          <StepLine ok={sinceReceipt.ok} text={t("check.since-receipt")} />
        )}
        {check.ok && before === undefined && (
          <li className={names.step}>
            <IconMinus aria-hidden className={names.later} />
            <span>{t("check.first-time")}</span>
          </li>
        )}
      </ol>
      <WorkedOut check={check} />
      <Button variant="default" mt="sm" onClick={again}>
        {t("books.again")}
      </Button>
    </div>
  );
}

function WorkedOut({ check: { steps, checkpoint } }: { readonly check: Check }) {
  return (
    <details className={names.details}>
      <summary>{t("books.details")}</summary>
      <ul>
        {steps.map(({ name, words }) => (
          <li key={name}>{words}</li>
        ))}
        {checkpoint !== undefined && (
          <li className={names.code}>
            {formatCount(checkpoint.size)} · {checkpoint.root}
          </li>
        )}
      </ul>
    </details>
  );
}
