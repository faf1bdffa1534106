/** On Home: thanks to me, what is contested of mine, and what others told. */

import { WaitingContested } from "./contest/WaitingContested.tsx";
import { WaitingThanks } from "./thanks/WaitingThanks.tsx";
import { ToConfirm } from "./ToConfirm.tsx";

export function Waits() {
  return (
    <>
      <WaitingThanks />
      <WaitingContested />
      <ToConfirm />
    </>
  );
}
