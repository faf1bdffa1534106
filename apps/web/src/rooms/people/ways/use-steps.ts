/** Something that goes on in steps while a page is open, and stops when it is left. */

import { useCallback, useEffect, useRef, useState } from "react";

export interface Steps<S> {
  /** The step that was reached; undefined before the first. */
  readonly step: S | undefined;
  readonly error: Error | undefined;
  /** Begins it, from the beginning if it was begun before. */
  readonly begin: (go: (reach: (step: S) => void, leaving: AbortSignal) => Promise<void>) => void;
  /** Ends it, and forgets what was reached. */
  readonly stop: () => void;
}

export function useSteps<S>(): Steps<S> {
  const [reached, setReached] = useState<Pick<Steps<S>, "step" | "error">>(nothing);
  const going = useRef<AbortController>(undefined);
  const leave = useCallback(() => going.current?.abort(), []);
  useEffect(() => leave, [leave]);
  return {
    ...reached,
    begin(go) {
      leave();
      const leaving = new AbortController();
      going.current = leaving;
      setReached(nothing);
      const unlessLeft = (now: Pick<Steps<S>, "step" | "error">) =>
        leaving.signal.aborted ? undefined : setReached(now);
      go((step) => unlessLeft({ step, error: undefined }), leaving.signal).catch((fault: unknown) =>
        unlessLeft({
          step: undefined,
          error: fault instanceof Error ? fault : new Error(String(fault)),
        }),
      );
    },
    stop() {
      leave();
      setReached(nothing);
    },
  };
}

const nothing = { step: undefined, error: undefined };
