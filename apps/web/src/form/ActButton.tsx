/** A form without fields: one button that does something, and says what came of it. */

import { Button } from "@mantine/core";
import type { ActSpec, BodyOf } from "@plenty/rules/spec";
import { Problem } from "../components/Problem.tsx";
import { useHere } from "../session/here.ts";
import { toSend, useSend } from "../session/use-send.ts";

export interface ActButtonProps<A extends ActSpec> {
  readonly spec: A;
  readonly body: BodyOf<A>;
  /** What the button says, and the same at length for those who hear it. */
  readonly send: string;
  readonly label: string;
  /** What was sent, while nobody knows whether it arrived. */
  readonly unanswered: string;
}

export function ActButton<A extends ActSpec>(props: ActButtonProps<A>) {
  const { spec, body, send, label, unanswered } = props;
  const { group, me } = useHere();
  const sending = useSend({ group, me });
  const act = () => sending.mutate({ ...toSend(spec, body), told: unanswered });
  return (
    <>
      <Button loading={sending.isPending} aria-label={label} onClick={act}>
        {send}
      </Button>
      {sending.error !== null && <Problem error={sending.error} />}
    </>
  );
}
