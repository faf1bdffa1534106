/** What will follow from a payment, before it is made: what is left, and how far one may go. */

import { useQuery } from "@tanstack/react-query";
import type { Currency } from "@plenty/client";
import { account } from "./queries.ts";
import { formatMoney } from "../../messages/format.ts";
import { t } from "./words.ts";
import type { Me } from "../../session/use-session.ts";
import { useHere } from "../../session/here.ts";
import names from "./PayPreview.module.css";

export interface PayPreviewProps {
  readonly me: Me;
  readonly currency: Currency;
  /** Steps to be paid; undefined while the amount is not one. */
  readonly amount: number | undefined;
}

export function PayPreview({ me, currency, amount }: PayPreviewProps) {
  const { group } = useHere();
  const { data: held } = useQuery(
    account(group, { person: me.person, currency: currency.currency }),
  );
  if (held === undefined) return null;
  const money = (steps: number) => formatMoney({ amount: steps, decimals: currency.decimals });
  const left = held.balance - (amount !== undefined && amount > 0 ? amount : 0);
  const fill = { left: money(left), limit: money(held.floor) };
  const past = left < held.floor;
  return (
    <p className={names.preview} data-past={past} aria-live="polite">
      {left === held.balance ? t("pay.preview-now", fill) : t("pay.preview", fill)}
      {past && ` ${t("pay.preview-past", { money: money(held.floor - left) })}`}
    </p>
  );
}
