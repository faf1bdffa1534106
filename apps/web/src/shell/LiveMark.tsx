/** Whether what others enter appears by itself; words, not only a colour, and nothing that blinks. */

import { t } from "./words.ts";
import type { LiveState } from "../session/live.ts";
import names from "./LiveMark.module.css";

export function LiveMark({ state }: { readonly state: LiveState }) {
  return (
    <div className={names.mark} role="status" data-state={state}>
      <span className={names.dot} aria-hidden="true" />
      <span className={names.word}>{t(`live.${state}`)}</span>
    </div>
  );
}
