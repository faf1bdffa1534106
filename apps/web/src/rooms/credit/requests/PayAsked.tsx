/** The one button that pays what somebody asks for; beneath it what follows. */

import { payRequestSpec } from "@plenty/rules/rooms/credit/request-acts";
import { ActButton } from "../../../form/ActButton.tsx";
import { t } from "./words.ts";

export interface PayAskedProps {
  readonly request: string;
  /** Who asks. */
  readonly name: string;
  readonly money: string;
}

export function PayAsked({ request, name, money }: PayAskedProps) {
  return (
    <ActButton
      spec={payRequestSpec}
      body={{ request }}
      send={t("asked.pay", { money })}
      label={t("asked.pay-label", { name, money })}
      unanswered={t("asked.pay-unanswered", { name, money })}
    />
  );
}
