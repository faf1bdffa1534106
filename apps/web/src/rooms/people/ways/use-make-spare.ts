/** Making a spare way in: the secret is made here, shown once, and entered when it is on paper. */

import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { proveWayIn } from "@plenty/client";
import { present } from "@plenty/kernel";
import { addKeySpec } from "@plenty/rules/rooms/people/keys-acts";
import { toSend } from "../../../session/asked.ts";
import { useHere } from "../../../session/here.ts";
import { useSend } from "../../../session/use-send.ts";
import { makePasskey } from "./passkey.ts";
import { passkeysHere } from "./passkeys-here.ts";
import { makeSheet, signerOfSheet } from "./sheet.ts";
import type { Sheet } from "./sheet.ts";
import { WayInError } from "./way-in-error.ts";
import { t } from "./words.ts";

export function useMakeSpare() {
  const { group, name, me } = useHere();
  const { person, name: who } = present(me, "spare ways in are made by people of the group");
  const [sheet, setSheet] = useState<Sheet>();
  const can = useQuery(passkeysHere).data === true;
  const withPasskey = useMutation({
    networkMode: "always",
    mutationFn: async () => {
      const called = t("passkey.name", { who, group: name });
      const made = await makePasskey({ group, person, name: called });
      if (made === undefined) throw new WayInError(t("passkey.none"));
      return made;
    },
    onSuccess: (made) => setSheet(made.sheet),
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
  const make = () => setSheet(makeSheet(group));
  return { sheet, make, enter, withPasskey: can ? withPasskey : undefined };
}
