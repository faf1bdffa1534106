/** A page that holds what is nowhere else is not left unasked. */

import { useBlocker } from "@tanstack/react-router";

/** While something is not done: the browser asks before the page goes, in `words` where it lets a page choose them. */
export function useAskBeforeLeaving(isOpen: boolean, words: string): void {
  useBlocker({
    shouldBlockFn: () => !confirm(words),
    enableBeforeUnload: isOpen,
    disabled: !isOpen,
  });
}
