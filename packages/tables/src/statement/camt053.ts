/**
 * A statement as camt.053.001.08, a bank's statement to its customer (ISO 20022), which programs of accountants read.
 * A credit that a group makes for itself is no currency of any country: it is written as XXX, the code for "no currency"
 * (ISO 4217), and named in words, so that no program takes it for money.
 */

import { assert, formatAmount } from "@plenty/kernel";
import { closingOf } from "./statement.ts";
import type { AccountStatement, StatementEntry } from "./statement.ts";
import { element, writable } from "./write-xml.ts";
import type { Xml } from "./write-xml.ts";

const decimalsMost = 5; // ActiveOrHistoricCurrencyAndAmount: fractionDigits

/** True of an account whose amounts such a document can hold. */
export function fitsCamt053({ decimals }: Pick<AccountStatement, "decimals">): boolean {
  return decimals <= decimalsMost;
}

/** The document, of an account that fits it. */
export function camt053(statement: AccountStatement): string {
  const { decimals, made, account, owner } = statement;
  assert(fitsCamt053(statement), "an account that fits camt.053");
  const id = `${statement.from}/${statement.until}`.replaceAll("-", "");
  const document = element(
    "Document",
    { xmlns: "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08" },
    [
      element("BkToCstmrStmt", {}, [
        element("GrpHdr", {}, [
          text("MsgId", `${id}/${account.slice(0, 8)}`),
          text("CreDtTm", made),
        ]),
        element("Stmt", {}, [
          text("Id", id),
          text("CreDtTm", made),
          element("FrToDt", {}, [
            text("FrDtTm", `${statement.from}T00:00:00Z`),
            text("ToDtTm", `${statement.until}T23:59:59Z`),
          ]),
          element("Acct", {}, [
            element("Id", {}, [element("Othr", {}, [text("Id", account)])]),
            text("Ccy", noCurrency),
            text("Nm", words(`${statement.unit} (${statement.code})`, 70)),
            element("Ownr", {}, [text("Nm", words(owner, 140))]),
            element("Svcr", {}, [
              element("FinInstnId", {}, [text("Nm", words(statement.keeper, 140))]),
            ]),
          ]),
          balance("OPBD", statement.opening, { decimals, day: statement.from }),
          balance("CLBD", closingOf(statement), { decimals, day: statement.until }),
          ...statement.entries.map((entry) => entryOf(entry, decimals)),
        ]),
      ]),
    ],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${document.xml}\n`;
}

const noCurrency = "XXX";

function balance(
  code: "OPBD" | "CLBD",
  steps: number,
  { decimals, day }: { readonly decimals: number; readonly day: string },
): Xml {
  return element("Bal", {}, [
    element("Tp", {}, [element("CdOrPrtry", {}, [text("Cd", code)])]),
    ...amountOf(steps, decimals),
    element("Dt", {}, [text("Dt", day)]),
  ]);
}

function entryOf({ id, at, with: other, change, note }: StatementEntry, decimals: number): Xml {
  const party = element(change < 0 ? "Cdtr" : "Dbtr", {}, [
    element("Pty", {}, [text("Nm", words(other, 140))]),
  ]);
  return element("Ntry", {}, [
    text("NtryRef", id),
    ...amountOf(change, decimals),
    element("Sts", {}, [text("Cd", "BOOK")]),
    element("BookgDt", {}, [text("Dt", at.slice(0, 10))]),
    element("ValDt", {}, [text("Dt", at.slice(0, 10))]),
    text("AcctSvcrRef", id),
    element("BkTxCd", {}, [element("Prtry", {}, [text("Cd", "PAYMENT")])]),
    element("NtryDtls", {}, [
      element("TxDtls", {}, [
        element("Refs", {}, [text("AcctSvcrRef", id)]),
        ...amountOf(change, decimals),
        element("RltdPties", {}, [party]),
        ...(note === undefined ? [] : [element("RmtInf", {}, lines(note))]),
      ]),
    ]),
  ]);
}

/** An amount has no sign: which way it went stands beside it. */
function amountOf(steps: number, decimals: number): readonly Xml[] {
  return [
    element("Amt", { Ccy: noCurrency }, [formatAmount(Math.abs(steps), decimals)]),
    text("CdtDbtInd", steps < 0 ? "DBIT" : "CRDT"),
  ];
}

/** A note in as many lines as it needs; each has 140 characters. */
function lines(note: string): readonly Xml[] {
  const signs = Array.from(words(note, Infinity));
  const count = Math.max(1, Math.ceil(signs.length / 140));
  return Array.from({ length: count }, (_, n) =>
    text("Ustrd", signs.slice(140 * n, 140 * (n + 1)).join("")),
  );
}

function text(name: string, value: string): Xml {
  return element(name, {}, [value]);
}

/** Words in one line, cut where the field ends; never nothing, which no field may be. */
function words(value: string, most: number): string {
  const line = writable(value).replaceAll(/\s+/g, " ").trim();
  return Array.from(line).slice(0, most).join("") || "-";
}
