/** Whether this browser has a network at all. */

import { onlineManager } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";

/** True until the browser says that it has none. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  );
}
