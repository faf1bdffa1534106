/** The sheet itself, on the screen as on paper: whose it is, fifteen words, a QR code, and how it is used. */

import { formatMoment } from "../../../messages/format.ts";
import { Qr } from "./Qr.tsx";
import { codeOfSheet, wordsOfSheet } from "./sheet.ts";
import type { Shown } from "./use-make-spare.ts";
import { t } from "./words.ts";
import names from "./ways.module.css";

export interface SpareSheetProps {
  readonly of: Shown;
  readonly who: string;
  /** Name of the group. */
  readonly group: string;
  /** True once its word was typed: before that it opens nothing. */
  readonly counts: boolean;
}

export function SpareSheet({ of: { sheet, made }, who, group, counts }: SpareSheetProps) {
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
      <p>
        {t("sheet.made", { when: formatMoment(made), word: words.at(-1) ?? "" })}{" "}
        {!counts && t("sheet.counts")}
      </p>
      <p>{t("sheet.use", { address: `${location.host}/back` })}</p>
      <p>{t("sheet.safe")}</p>
    </section>
  );
}
