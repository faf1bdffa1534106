/** The button by which whoever left comes back; the host asks nobody, and this device is enough. */

import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { comeBackSpec } from "@plenty/rules/rooms/people/acts";
import { Problem } from "../../../components/Problem.tsx";
import { WhileOffline } from "../../../form/WhileOffline.tsx";
import { groupKey } from "../../../lib/queries.ts";
import { useOnline } from "../../../lib/use-online.ts";
import { toSend } from "../../../session/asked.ts";
import { useHere } from "../../../session/here.ts";
import type { Me } from "../../../session/me.ts";
import { useSend } from "../../../session/use-send.ts";
import { t } from "./words.ts";

export function ComeBack({ away }: { readonly away: Me }) {
  const { group } = useHere();
  const queryClient = useQueryClient();
  const sending = useSend({ group, me: away });
  const online = useOnline();
  const comeBack = () =>
    sending.mutate(
      { ...toSend(comeBackSpec, {}), told: t("left.unanswered") },
      { onSuccess: () => void queryClient.invalidateQueries({ queryKey: groupKey(group) }) },
    );
  return (
    <>
      <Button
        loading={sending.isPending || sending.isSuccess}
        disabled={!online}
        onClick={comeBack}
      >
        {t("left.back")}
      </Button>
      <WhileOffline />
      {sending.error !== null && <Problem error={sending.error} />}
    </>
  );
}
