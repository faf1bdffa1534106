/** A field for the short name of a credit, whose name another field tells: one is made of it where none is typed. */

import { accepted, refused } from "@plenty/kernel";
import type { FieldKind, Typed } from "../../form/kinds.ts";
import { formatMoney } from "../../messages/format.ts";
import { codeOf, isShort } from "./credit-code.ts";
import { t } from "./page-words.ts";

const pattern = /^[A-Z][A-Z0-9]{1,9}$/;
const example = { amount: 1_250, decimals: 2 };

/** The field; `of` is that of the name. A name that is short itself needs none. */
export function shortName(of: string): FieldKind<string, string> {
  const codeIn = (typed: string, beside: Typed) => {
    const name = String(beside[of]);
    const wanted = typed.trim().toUpperCase();
    return wanted === "" || isShort(name) ? codeOf(name) : wanted;
  };
  return {
    blank: "",
    required: false,
    read(typed, beside) {
      const code = codeIn(typed, beside);
      return pattern.test(code) ? accepted(code) : refused(t("short-name.odd"));
    },
    told: (typed, beside) =>
      t("short-name.told", { money: formatMoney({ ...example, unit: codeIn(typed, beside) }) }),
  };
}
