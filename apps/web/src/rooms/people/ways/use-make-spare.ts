/** Making a spare way in: the secret is made here, shown once, and entered when it is on paper. */

import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { proveWayIn } from "@plenty/client";
import { present, toTime } from "@plenty/kernel";
import { addKeySpec } from "@plenty/rules/rooms/people/keys-acts";
import { toSend } from "../../../session/asked.ts";
import { useHere } from "../../../session/here.ts";
import { useSend } from "../../../session/use-send.ts";
import { makePasskey } from "./passkey.ts";
import { passkeysHere } from "./passkeys-here.ts";
import { makeSheet, signerOfSheet } from "./sheet.ts";
import type { Sheet } from "./sheet.ts";
import { useAskBeforeLeaving } from "./use-ask-before-leaving.ts";
import { WayInError } from "./way-in-error.ts";
import { t } from "./words.ts";

/** A sheet as it is on the screen, and when it came there: paper of another time is another sheet. */
export interface Shown {
  readonly sheet: Sheet;
  readonly made: string;
}

export function useMakeSpare() {
  const { group, name, me } = useHere();
  const { person, name: who } = present(me, "spare ways in are made by people of the group");
  const [shown, setShown] = useState<Shown>();
  const can = useQuery(passkeysHere).data === true;
  const withPasskey = useMutation({
    networkMode: "always",
    mutationFn: async () => {
      const called = t("passkey.name", { who, group: name });
      const made = await makePasskey({ group, person, name: called });
      if (made === undefined) throw new WayInError(t("passkey.none"));
      return made;
    },
    onSuccess: (made) => show(made.sheet),
  });
  const send = useSend({ group, me });
  const enter = useMutation({
    networkMode: "always",
    mutationFn: async (made: Sheet) => {
      const signer = await signerOfSheet(made);
      const proven = await proveWayIn(signer, { commons: group, person });
      const body = { ...proven, rank: "spare" } as const;
      await send.mutateAsync({ ...toSend(addKeySpec, body), told: t("sheet.unanswered") });
    },
  });
  const show = (sheet: Sheet) => setShown({ sheet, made: toTime(Date.now()) });
  const make = () => show(makeSheet(group));
  useAskBeforeLeaving(shown !== undefined && !enter.isSuccess, t("sheet.leave"));
  return { shown, make, enter, withPasskey: can ? withPasskey : undefined };
}
