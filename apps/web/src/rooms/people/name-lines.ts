/** Names as they are pasted: one on each line. */

import { accepted, isPlainText, limits, refused } from "@plenty/kernel";
import type { FieldKind } from "../../form/kinds.ts";
import { t } from "./invite-words.ts";

/** As many as one pastes at a time: some sheets of paper. */
const most = 4 * limits.invitationsPerAct;

/** The kind of a field in which names stand. */
export function nameLines(): FieldKind<string, readonly string[]> {
  return {
    blank: "",
    required: true,
    read(typed) {
      const names = namesIn(typed);
      if (names.length === 0) return refused(t("invite.names-missing"));
      if (names.length > most) return refused(t("invite.names-many", { n: most }));
      const odd = names.find((name) => name.length > limits.nameChars || !isPlainText(name));
      if (odd === undefined) return accepted(names);
      return refused(t("invite.name-odd", { name: odd.slice(0, 20), n: limits.nameChars }));
    },
  };
}

/** The names that stand there, each once: one that was pasted twice is one person. */
export function namesIn(typed: string): readonly string[] {
  const lines = typed.split("\n").map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ""))];
}
