/** Coming back in person: what two members read one after the other, and the words that each compares. */

import { Button } from "@mantine/core";
import { Card } from "../../../components/Card.tsx";
import { Problem } from "../../../components/Problem.tsx";
import { formatList } from "../../../messages/format.ts";
import { PairingCode } from "./PairingCode.tsx";
import { SameWords } from "./same-words.ts";
import type { useBeSeen } from "./use-be-seen.ts";
import { WayInError } from "./way-in-error.ts";
import { t } from "./words.ts";
import names from "./ways.module.css";

export function BeSeen({
  by: { step, error, start },
}: {
  readonly by: ReturnType<typeof useBeSeen>;
}) {
  return (
    <Card title={t("seen.title")}>
      <div className={names.sheet}>
        {step === undefined && (
          <>
            <p>{t("seen.means")}</p>
            {error instanceof WayInError && <p role="alert">{error.message}</p>}
            {error !== undefined && !(error instanceof WayInError) && <Problem error={error} />}
            <div className={names.buttons}>
              <Button variant="default" onClick={start}>
                {t(error === undefined ? "seen.begin" : "add.again")}
              </Button>
            </div>
          </>
        )}
        {step?.is === "waits" && (
          <>
            {step.seenBy.length > 0 && (
              <p role="status">{t("seen.one-more", { names: formatList(step.seenBy) })}</p>
            )}
            {step.isFirst && <p>{t("seen.or-later")}</p>}
            <PairingCode of={step.begun} scan={t("seen.scan")} />
            <p role="status">{t("seen.waiting")}</p>
          </>
        )}
        {step?.is === "compare" && (
          <>
            <p role="status">{t("seen.compare", { name: step.spoken.heard["witness"] ?? "" })}</p>
            <SameWords of={step.spoken.words} />
            <p className={names.small}>
              {t("pair.into", {
                who: step.spoken.heard["who"] ?? "",
                group: step.spoken.heard["group"] ?? "",
              })}
            </p>
          </>
        )}
      </div>
    </Card>
  );
}
