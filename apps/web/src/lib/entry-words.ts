/**
 * An entry told in one sentence, from the facts that it made. A fact that this page does not know yet
 * (a host of a later version) falls back to who did something, so nothing is ever hidden.
 */

import { isRecord } from "@plenty/client";
import { formatList, formatMoney } from "../messages/format.ts";
import { t } from "../messages/message.ts";

export interface ToldEntry {
  /** Name of the act that made the entry; "tick" where time itself did. */
  readonly kind: string;
  readonly facts: readonly unknown[];
}

export interface Naming {
  /** Name of who made the entry. */
  readonly who: string;
  /** Name of anybody else by id. */
  readonly nameOf: (agent: string) => string;
  /** How amounts of a currency are written. */
  readonly unitOf: (
    currency: string,
  ) => { readonly decimals: number; readonly unit: string } | undefined;
}

type Facts = readonly Readonly<Record<string, unknown>>[];
type Teller = (facts: Facts, naming: Naming) => string | undefined;

/** The entry as a sentence. */
export function tellEntry({ kind, facts }: ToldEntry, naming: Naming): string {
  const known = tellers[kind]?.(facts.filter(isRecord), naming);
  return known ?? t("entry.other", { who: naming.who });
}

const tellers: Readonly<Record<string, Teller>> = {
  tick: () => t("entry.tick"),
  "charter.found": (_, { who }) => t("entry.founded", { who }),
  "people.join": (facts, { who }) =>
    t(facts.some(isWelcome) ? "entry.joined-invited" : "entry.joined", { who }),
  "people.welcome": tellWelcome,
  "contributions.log": tellTold,
  "contributions.confirm": tellConfirmed,
  "contributions.import": tellImported,
  "credit.open-currency": (facts, { who }) =>
    t("entry.currency", { who, name: text(facts[0]?.["name"]) }),
  "credit.pay": tellPayment,
};

function isWelcome({ fact }: Facts[number]): boolean {
  return fact === "PersonWelcomed";
}

function tellWelcome(facts: Facts, { who, nameOf }: Naming): string | undefined {
  const whom = text(facts.find(({ person }) => person !== undefined)?.["person"]);
  if (whom === "") return undefined;
  return t(facts.some(isWelcome) ? "entry.welcomed" : "entry.vouched", { who, whom: nameOf(whom) });
}

function tellTold(facts: Facts, { who }: Naming): string {
  const told = facts.filter(({ fact }) => fact === "ContributionTold");
  const themes = [...new Set(told.map(({ theme }) => text(theme)))].slice(0, 4);
  return t("entry.told", { who, n: told.length, themes: formatList(themes) });
}

function tellConfirmed(facts: Facts, { who }: Naming): string {
  const items = facts[0]?.["items"];
  return t("entry.confirmed", { who, n: Array.isArray(items) ? items.length : 1 });
}

function tellImported(facts: Facts, { who }: Naming): string | undefined {
  const imported = facts.find(({ fact }) => fact === "ContributionsImported");
  if (imported === undefined) return undefined;
  const records = imported["records"];
  const n = Array.isArray(records) ? records.length : Number(records);
  return t("entry.imported", { who, n, source: text(imported["source"]) });
}

function tellPayment(facts: Facts, { who, nameOf, unitOf }: Naming): string | undefined {
  const paid = facts.find(({ fact }) => fact === "CreditPaid");
  if (paid === undefined) return undefined;
  const { decimals, unit } = unitOf(text(paid["currency"])) ?? { decimals: 0, unit: "" };
  const money = formatMoney({ amount: Number(paid["amount"]), decimals, unit });
  return t("entry.paid", { who, whom: nameOf(text(paid["to"])), money });
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
