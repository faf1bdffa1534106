/** Credit on the screen: Money, with balances, statements and paying. */

import { IconCoins } from "@tabler/icons-react";
import { createRoute } from "@tanstack/react-router";
import { formatMoney } from "../../messages/format.ts";
import { groupRoute } from "../../routes.ts";
import { part } from "../../section/part.ts";
import { noPages } from "../../section/section.ts";
import type { Section } from "../../section/section.ts";
import { readPaySearch } from "./search.ts";
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
const pages = { ...noPages, ofGroup: [money, pay] } as const;

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
    "credit.pay": ([paid], { who, nameOf, unitOf }) => {
      if (paid === undefined) return undefined;
      const unit = unitOf(paid.currency);
      if (unit === undefined) return undefined;
      const whom = nameOf(paid.to);
      return t("entry.paid", { who, whom, money: formatMoney({ amount: paid.amount, ...unit }) });
    },
  },
  settings: {
    "credit.opener": {
      title: t("setting.credit.opener"),
      value: (opener) => t(opener === "founders" ? "settings.founders" : "settings.members"),
    },
  },
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
  prints: [{ page: money, Of: part(() => import("./PaperOf.tsx"), "PaperOf") }],
  knows: { units },
};
