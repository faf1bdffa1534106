/** What stands where an answer will be: quiet lines, and a word for those who hear the page. */

import { t } from "../messages/message.ts";
import names from "./Waiting.module.css";

export function Waiting({ lines = 3 }: { readonly lines?: number }) {
  return (
    <div role="status">
      <span className={names.heard}>{t("waiting")}</span>
      {Array.from({ length: lines }, (_, line) => (
        <div
          key={line}
          className={names.line}
          style={{ width: `${92 - ((line * 17) % 40)}%` }}
          aria-hidden
        />
      ))}
    </div>
  );
}
