/** The sheet itself, on the screen as on paper: whose it is, fifteen words, a QR code, and how it is used. */

import { Qr } from "./Qr.tsx";
import { codeOfSheet, wordsOfSheet } from "./sheet.ts";
import type { Sheet } from "./sheet.ts";
import { t } from "./words.ts";
import names from "./ways.module.css";

export interface SpareSheetProps {
  readonly sheet: Sheet;
  readonly who: string;
  /** Name of the group. */
  readonly group: string;
}

export function SpareSheet({ sheet, who, group }: SpareSheetProps) {
  const words = wordsOfSheet(sheet);
  return (
    <section className={names.sheet} aria-label={t("sheet.title")}>
      <p>
        <strong>{t("sheet.of", { who, group })}</strong>
      </p>
      <ol className={names.fifteen}>
        {words.map((word, i) => (
          // A word may stand there twice; all that stand before it too do not.
          <li key={words.slice(0, i + 1).join(" ")}>{word}</li>
        ))}
      </ol>
      <Qr text={`${location.origin}/back#${codeOfSheet(sheet)}`} label={t("sheet.qr")} />
      <p>{t("sheet.use", { address: `${location.host}/back` })}</p>
      <p>{t("sheet.safe")}</p>
    </section>
  );
}
