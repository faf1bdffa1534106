/** What acts of credit led to, and what they would lead to, in sentences. */

import { formatList, formatMoney } from "../../messages/format.ts";
import type { Naming, Teller } from "../../section/tell.ts";
import type { Follows, Tellers } from "../../section/tellers.ts";
import { t } from "./teller-words.ts";

interface Counted {
  readonly currency: string;
  readonly amount: number;
}

/** An amount as people write it; undefined as long as nobody knows how its credit is written. */
function moneyOf({ unitOf }: Naming, told: Counted | undefined): string | undefined {
  const unit = told && unitOf(told.currency);
  return unit && formatMoney({ amount: told.amount, ...unit });
}

function paying(
  says: "entry.paid" | "entry.pays" | "entry.paid-asked",
): Teller<"credit.pay" | "credit.pay-out" | "credit.pay-request"> {
  return ([paid], naming) => {
    const money = moneyOf(naming, paid);
    if (paid === undefined || money === undefined) return undefined;
    return t(says, { who: naming.who, whom: naming.nameOf(paid.to), money });
  };
}

/** Of what is set aside for whoever tells it. */
function asideOf(
  says: "entry.aside-taken" | "entry.aside-let-go",
): Teller<"credit.take-aside" | "credit.let-go-aside"> {
  return ([told], naming) => {
    const money = moneyOf(naming, told);
    if (told === undefined || money === undefined) return undefined;
    return t(says, { who: naming.who, whom: naming.nameOf(told.from), money });
  };
}

function locking(
  says: "entry.locked" | "entry.released",
): Teller<"credit.lock" | "credit.release"> {
  return ([told], naming) => {
    const money = moneyOf(naming, told);
    const was = told && moneyOf(naming, { ...told, amount: told.was });
    if (money === undefined || was === undefined) return undefined;
    return t(says, { who: naming.who, money, was });
  };
}

export const tellers: Tellers<"credit"> = {
  "credit.open-currency": ([opened], { who }) =>
    opened && t("entry.currency", { who, name: opened.name }),
  "credit.pay": paying("entry.paid"),
  "credit.pay-out": paying("entry.pays"),
  "credit.lock": locking("entry.locked"),
  "credit.release": locking("entry.released"),
  "credit.set-limit": ([told], naming) => {
    const { who } = naming;
    if (told === undefined) return undefined;
    const whom = naming.nameOf(told.person);
    if (told.fact === "LimitShared") return t("entry.limit-shared", { who, whom });
    const money = moneyOf(naming, { ...told, amount: told.floor });
    return money && t("entry.limit", { who, whom, money });
  },
  "credit.request": (asked, naming) => {
    const [first] = asked;
    const all = asked.reduce((sum, { amount }) => sum + amount, 0);
    const money = first && moneyOf(naming, { ...first, amount: all });
    if (money === undefined) return undefined;
    const names = formatList(asked.map(({ of }) => naming.nameOf(of)));
    return t("entry.asked", { who: naming.who, names, money });
  },
  "credit.pay-request": paying("entry.paid-asked"),
  "credit.decline": ([told], naming) => {
    const money = moneyOf(naming, told);
    if (told === undefined || money === undefined) return undefined;
    return t("entry.declined", { who: naming.who, whom: naming.nameOf(told.to), money });
  },
  "credit.withdraw-request": ([told], naming) => {
    const money = moneyOf(naming, told);
    return money && t("entry.withdrawn", { who: naming.who, money });
  },
  "credit.set-aside": ([told], naming) => {
    const money = moneyOf(naming, told);
    if (told === undefined || money === undefined) return undefined;
    return t("entry.aside", { who: naming.who, whom: naming.nameOf(told.to), money });
  },
  "credit.take-aside": asideOf("entry.aside-taken"),
  "credit.let-go-aside": asideOf("entry.aside-let-go"),
  "credit.send-back": ([told], naming) => {
    const money = moneyOf(naming, told);
    if (told === undefined || money === undefined) return undefined;
    return t("entry.sent-back", { who: naming.who, whom: naming.nameOf(told.to), money });
  },
};

export const follows: Follows<"credit"> = {
  "credit.request": (asked, naming) => {
    const parts = asked.map((part) => {
      const money = moneyOf(naming, part);
      return money && t("follows.part", { name: naming.nameOf(part.of), money });
    });
    const known = parts.filter((part) => part !== undefined);
    if (known.length < parts.length) return undefined;
    return t("follows.asked", { parts: formatList(known) });
  },
  "credit.set-aside": ([told], naming) => {
    if (told === undefined) return undefined;
    const stays = t("follows.aside", { whom: naming.nameOf(told.to) });
    const left =
      told.left === undefined ? undefined : moneyOf(naming, { ...told, amount: told.left });
    return left === undefined ? stays : `${stays} ${t("follows.near", { left })}`;
  },
  "credit.pay-request": ([paid], naming) => {
    if (paid?.left === undefined) return undefined;
    const left = moneyOf(naming, { ...paid, amount: paid.left });
    return left && t("follows.near", { left });
  },
};
