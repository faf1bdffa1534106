/** Credit on the screen: Money, with balances, statements and paying. */

import { IconCoins } from "@tabler/icons-react";
import { createRoute } from "@tanstack/react-router";
import { formatMoney } from "../../messages/format.ts";
import { groupRoute } from "../../routes.ts";
import { part } from "../../section/part.ts";
import { noPages } from "../../section/section.ts";
import type { Section } from "../../section/section.ts";
import type { Teller } from "../../section/tell.ts";
import { readHeldSearch, readPaySearch } from "./search.ts";
import { units } from "./units.ts";
import { t } from "./words.ts";

const money = createRoute({
  getParentRoute: () => groupRoute,
  path: "/money",
  component: part(() => import("./MoneyPage.tsx"), "MoneyPage"),
});
const pay = createRoute({
  getParentRoute: () => groupRoute,
  path: "/money/pay",
  validateSearch: readPaySearch,
  component: part(() => import("./PayPage.tsx"), "PayPage"),
});
const held = createRoute({
  getParentRoute: () => groupRoute,
  path: "/money/held",
  component: part(() => import("./held/HeldPage.tsx"), "HeldPage"),
});
const propose = createRoute({
  getParentRoute: () => groupRoute,
  path: "/money/held/propose",
  validateSearch: readHeldSearch,
  component: part(() => import("./held/HeldFormPage.tsx"), "HeldFormPage"),
});
const pages = { ...noPages, ofGroup: [money, pay, held, propose] } as const;

function paying(says: "entry.paid" | "entry.pays"): Teller<"credit.pay" | "credit.pay-out"> {
  return ([paid], { who, nameOf, unitOf }) => {
    const unit = paid && unitOf(paid.currency);
    if (paid === undefined || unit === undefined) return undefined;
    const written = formatMoney({ amount: paid.amount, ...unit });
    return t(says, { who, whom: nameOf(paid.to), money: written });
  };
}

function locking(
  says: "entry.locked" | "entry.released",
): Teller<"credit.lock" | "credit.release"> {
  return ([told], { who, unitOf }) => {
    const unit = told && unitOf(told.currency);
    if (told === undefined || unit === undefined) return undefined;
    const written = (amount: number) => formatMoney({ amount, ...unit });
    return t(says, { who, money: written(told.amount), was: written(told.was) });
  };
}

export const credit: Section<"credit", typeof pages> = {
  name: "credit",
  pages,
  place: {
    at: "sections",
    to: "/g/$group/money",
    label: t("money.title"),
    icon: IconCoins,
    shownTo: "everyone",
  },
  tellers: {
    "credit.open-currency": ([opened], { who }) =>
      opened && t("entry.currency", { who, name: opened.name }),
    "credit.pay": paying("entry.paid"),
    "credit.pay-out": paying("entry.pays"),
    "credit.lock": locking("entry.locked"),
    "credit.release": locking("entry.released"),
  },
  settings: {
    "credit.opener": {
      title: t("setting.credit.opener"),
      value: (opener) => t(opener === "founders" ? "settings.founders" : "settings.members"),
    },
  },
  powers: () => import("./powers.ts"),
  home: {
    cards: [
      {
        name: "my standing",
        column: "standing",
        shownTo: "people",
        part: part(() => import("./MyStanding.tsx"), "MyStanding"),
      },
    ],
  },
  person: {
    begin: part(() => import("./PayThem.tsx"), "PayThem"),
  },
  about: { card: part(() => import("./CreditsAgreed.tsx"), "CreditsAgreed") },
  prints: [{ page: money, Of: part(() => import("./PaperOf.tsx"), "PaperOf") }, { page: held }],
  knows: { units },
};
