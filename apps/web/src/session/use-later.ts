/** What a form needs only once it is sent comes behind the page: whoever only reads does not load it. */

import { useEffect } from "react";

/** Has it come while somebody types; if it does not, it is asked for once more at the end. */
export function useLater(load: () => Promise<unknown>): void {
  useEffect(() => void load().catch(() => undefined), [load]);
}
