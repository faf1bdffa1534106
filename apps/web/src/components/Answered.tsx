/** One place for the three states of a question: waiting, refused or failed, and answered. */

import type { ReactNode } from "react";
import { Problem } from "./Problem.tsx";
import { Waiting } from "./Waiting.tsx";

export interface Question<T> {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

export interface AnsweredProps<T> {
  readonly to: Question<T>;
  /** Lines of the skeleton shown while waiting. */
  readonly lines?: number;
  readonly children: (data: T) => ReactNode;
}

/** What was once answered stays on the screen while it is asked again or cannot be. */
export function Answered<T>({ to, lines = 3, children }: AnsweredProps<T>) {
  if (to.data !== undefined) return <>{children(to.data)}</>;
  if (to.error !== null) return <Problem error={to.error} retry={() => void to.refetch()} />;
  return <Waiting lines={lines} />;
}
