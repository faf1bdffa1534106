/** In the line of a payment that I received: sending it back, as long as one can. */

import { sendBackSpec } from "@plenty/rules/rooms/credit/request-acts";
import { useNow } from "../../../lib/use-now.ts";
import { ActButton } from "../../../form/ActButton.tsx";
import { AskFirst } from "../../../form/AskFirst.tsx";
import { formatMoment } from "../../../messages/format.ts";
import type { Payment } from "../queries.ts";
import { t } from "./words.ts";
import names from "./requests.module.css";

export interface SendBackProps {
  readonly payment: Pick<Payment, "payment" | "until">;
  /** Who paid it. */
  readonly name: string;
  readonly money: string;
}

export function SendBack({ payment: { payment, until }, name, money }: SendBackProps) {
  const now = useNow();
  if (payment === undefined || until === undefined || Date.parse(until) < now) return null;
  const label = t("back.label", { money, name });
  return (
    <div className={names.back}>
      <p className={names.note}>{t("back.until", { day: formatMoment(until) })}</p>
      <AskFirst send={t("back.send")} label={label}>
        <ActButton
          spec={sendBackSpec}
          body={{ payment }}
          send={t("back.send")}
          label={label}
          unanswered={t("back.unanswered", { money, name })}
        />
      </AskFirst>
    </div>
  );
}
