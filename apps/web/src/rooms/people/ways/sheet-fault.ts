/** What is wrong with the words of a sheet, said to whoever typed them. */

import type { SheetFault } from "./sheet.ts";
import { t } from "./words.ts";

export function faultWords(fault: SheetFault): string {
  if (fault.is === "count") return t("back.fault-count", { n: fault.n });
  if (fault.is === "checksum") return t("back.fault-checksum");
  const { n, word, meant } = fault;
  return meant === undefined
    ? t("back.fault-word", { n, word })
    : t("back.fault-word-meant", { n, word, meant });
}
