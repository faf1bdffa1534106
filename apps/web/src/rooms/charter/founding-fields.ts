/** The fields of founding a group. */

import { limits } from "@plenty/kernel";
import { choice, line, words } from "../../form/kinds.ts";
import { bound } from "../../form/number-kinds.ts";
import { shortName } from "../credit/door.ts";
import { t } from "./found-words.ts";

/** Hundredths: fine enough for hours and for money. */
export const decimals = 2;
export const hundredths = { decimals, unit: "", shown: "" };
const informal: string = "informal";

/** Made when the form is, so that its words are those of the reader. */
export function fieldsOfFounding() {
  return {
    template: choice(informal),
    name: line(t("found.name-missing")),
    object: words(t("found.object-missing")),
    readers: choice("members", "everyone"),
    welcome: choice("two-vouchers", "invitation"),
    founder: words(t("your-name.missing"), limits.nameChars),
    credit: line(t("found.credit-missing"), t("found.credit-default")),
    code: shortName("credit"),
    limit: { ...bound(hundredths), blank: "100" },
  };
}
export type FoundingFields = ReturnType<typeof fieldsOfFounding>;
