/** What will follow from a payment, as the rules tell it before it is made: who gets what, and what is left. */

import { useQuery } from "@tanstack/react-query";
import type { Refusal } from "@plenty/kernel";
import type { paySpec } from "@plenty/rules/rooms/credit/acts";
import type { Person } from "../../form/everybody.ts";
import type { Preview } from "../../form/use-preview.ts";
import { formatMoney } from "../../messages/format.ts";
import { useHere } from "../../session/here.ts";
import type { Me } from "../../session/me.ts";
import { unitOf } from "./credit-code.ts";
import { limitIn } from "./limit.ts";
import { account } from "./queries.ts";
import type { Currency } from "./queries.ts";
import { t } from "./page-words.ts";
import names from "../../form/form.module.css";

export interface PayFollowsProps {
  readonly me: Me;
  readonly credit: Currency;
  readonly people: readonly Person[];
  /** Undefined while nobody has told. */
  readonly of: Preview<typeof paySpec> | undefined;
}

export function PayFollows({ me, credit, people, of: preview }: PayFollowsProps) {
  const { group } = useHere();
  const { currency, decimals } = credit;
  const { data: held } = useQuery(account(group, { person: me.person, currency }));
  if (held === undefined) return null;
  const figure = (amount: number) => formatMoney({ amount, decimals });
  const paid = preview?.facts?.find(({ fact }) => fact === "CreditPaid");
  const balance = held.balance - (paid?.amount ?? 0);
  const fill = { balance: figure(balance), limit: figure(held.floor), who: me.name };
  const [now, follows] =
    me.behalf === undefined
      ? (["pay.now", "pay.follows"] as const)
      : (["pay.now-theirs", "pay.follows-theirs"] as const);
  const gets = paid && {
    name: people.find(({ value }) => value === paid.to)?.label ?? t("somebody"),
    money: formatMoney({ amount: paid.amount, decimals, unit: unitOf(credit) }),
  };
  const left = figure(paid?.left ?? balance - held.aside - held.floor);
  return (
    <p className={names.follows} aria-live="polite">
      {gets === undefined ? t(now, fill) : t(follows, { ...gets, ...fill, left })}
      {paid?.left !== undefined && ` ${t("pay.near")}`}
    </p>
  );
}

/** A limit that was met, in the figures that the reader sees; undefined for any other refusal. */
export function pastLimit(refusal: Refusal): string | undefined {
  const met = limitIn(refusal);
  return (
    met &&
    t(met.most === undefined ? "pay.past-limit-none" : "pay.past-limit", { most: "", ...met })
  );
}
