/** How many people there are, at the head of the printed list. */

import { Counts } from "./Counts.tsx";

export function PaperOf() {
  return (
    <p>
      <Counts />
    </p>
  );
}
