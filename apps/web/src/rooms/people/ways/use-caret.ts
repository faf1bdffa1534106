/** The caret, where something typed was wrong. */

import { useEffect, useRef } from "react";

/** For a field: whenever another fault is found in it, the caret goes there. */
export function useCaret<F extends HTMLElement>(fault: object | null | undefined) {
  const field = useRef<F>(null);
  useEffect(() => {
    if (fault !== null && fault !== undefined) field.current?.focus();
  }, [fault]);
  return field;
}
