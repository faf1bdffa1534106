/** Takes back what one just did: a button in the line that tells of it, and why not where it was refused. */

import { Anchor } from "@mantine/core";
import { Problem } from "../components/Problem.tsx";
import type { ToSend } from "../session/asked.ts";
import { useHere } from "../session/here.ts";
import { useSend } from "../session/use-send.ts";
import { t } from "./words.ts";

export interface TakeBackProps {
  /** The act that takes it back. */
  readonly act: ToSend;
  /** Is told the entry by which it was taken back. */
  readonly onTaken: (entry: number) => void;
}

export function TakeBack({ act, onTaken }: TakeBackProps) {
  const sending = useSend(useHere());
  const take = () => sending.mutate(act, { onSuccess: ({ index }) => onTaken(index) });
  return (
    <>
      {" · "}
      <Anchor component="button" type="button" disabled={sending.isPending} onClick={take}>
        {t("form.take-back")}
      </Anchor>
      {sending.error !== null && <Problem error={sending.error} />}
    </>
  );
}
