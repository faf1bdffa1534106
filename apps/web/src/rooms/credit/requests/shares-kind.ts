/** Shares as one types them: whole numbers above zero, one for each who is asked. */

import { accepted, refused } from "@plenty/kernel";
import type { FieldKind } from "../../../form/kinds.ts";
import { t } from "./words.ts";

/** "2, 1, 1"; nothing where all bear the same. */
export function shares(): FieldKind<string, readonly number[] | undefined> {
  return {
    blank: "",
    required: false,
    read(typed) {
      const parts = typed.split(/[\s,;:]+/).filter((part) => part !== "");
      if (parts.length === 0) return accepted(undefined);
      const isFit = parts.every((part) => /^[1-9]\d{0,11}$/.test(part));
      return isFit ? accepted(parts.map(Number)) : refused(t("ask.shares-odd"));
    },
  };
}
