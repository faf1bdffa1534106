/** Beside a button that sends something: why it cannot be pressed now. */

import { useOnline } from "../lib/use-online.ts";
import { t } from "./words.ts";
import names from "./form.module.css";

export interface WhileOfflineProps {
  /** What is said where something was typed. */
  readonly children?: string;
}

export function WhileOffline({ children = t("form.offline-press") }: WhileOfflineProps) {
  if (useOnline()) return null;
  return (
    <p className={names.waits} role="status">
      {children}
    </p>
  );
}
