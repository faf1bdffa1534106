/** The button by which one leaves: asked for, looked at once more, then done. */

import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { leaveSpec } from "@plenty/rules/rooms/people/acts";
import { Problem } from "../../../components/Problem.tsx";
import { WhileOffline } from "../../../form/WhileOffline.tsx";
import { groupKey } from "../../../lib/queries.ts";
import { useOnline } from "../../../lib/use-online.ts";
import { toSend } from "../../../session/asked.ts";
import { useHere } from "../../../session/here.ts";
import type { Me } from "../../../session/me.ts";
import { useSend } from "../../../session/use-send.ts";
import { t } from "./words.ts";
import names from "./leaving.module.css";

export interface LeaveProps {
  readonly me: Me;
  /** True if the rules would refuse it, as is said above. */
  readonly isRefused: boolean;
}

export function Leave({ me, isRefused }: LeaveProps) {
  const { group, name } = useHere();
  const [asked, setAsked] = useState(false);
  const queryClient = useQueryClient();
  const sending = useSend({ group, me });
  const online = useOnline();
  if (!asked) {
    return (
      <div>
        <Button variant="default" disabled={isRefused} onClick={() => setAsked(true)}>
          {t("leave.do", { group: name })}
        </Button>
      </div>
    );
  }
  const leave = () =>
    sending.mutate(
      { ...toSend(leaveSpec, {}), told: t("leave.unanswered") },
      // who is out hears nothing live any more
      { onSuccess: () => void queryClient.invalidateQueries({ queryKey: groupKey(group) }) },
    );
  return (
    <section className={names.sure} aria-label={t("leave.sure", { group: name })}>
      <p>{t("leave.sure", { group: name })}</p>
      <div className={names.buttons}>
        <Button loading={sending.isPending || sending.isSuccess} disabled={!online} onClick={leave}>
          {t("leave.yes")}
        </Button>
        <Button variant="default" onClick={() => setAsked(false)}>
          {t("leave.no")}
        </Button>
      </div>
      <WhileOffline />
      {sending.error !== null && <Problem error={sending.error} />}
    </section>
  );
}
