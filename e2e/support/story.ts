/** Stories are told in order: after a step that failed, those that build on it are skipped by name. */

import { beforeEach, onTestFailed } from "vitest";

/** Call once in a suite whose tests follow from one another. */
export function inOrder(): void {
  let broken = false;
  beforeEach(({ skip }) => {
    if (broken) skip("an earlier step of the story failed");
    onTestFailed(() => {
      broken = true;
    });
  });
}
