/** Adding another device, as the device sees it that is in: begun, answered, compared, entered. */

import { useMutation } from "@tanstack/react-query";
import { makeWords } from "@plenty/client";
import type { BegunPairing } from "@plenty/client";
import { limits, present } from "@plenty/kernel";
import { addKeySpec } from "@plenty/rules/rooms/people/keys-acts";
import { toSend } from "../../../session/asked.ts";
import { useHere } from "../../../session/here.ts";
import { useSend } from "../../../session/use-send.ts";
import { beginTalk, endTalk, hearAnswer, tell } from "./talk.ts";
import type { Spoken } from "./talk.ts";
import { useSteps } from "./use-steps.ts";
import { t } from "./words.ts";

export type AddStep =
  | { readonly is: "waits"; readonly begun: BegunPairing }
  | { readonly is: "compare"; readonly spoken: Spoken }
  | { readonly is: "stopped" }
  | { readonly is: "done"; readonly name: string };

export function useAddDevice() {
  const { group, name, me } = useHere();
  const { person, name: who } = present(me, "devices are added by people of the group");
  const steps = useSteps<AddStep>();
  const send = useSend({ group, me });

  const start = () =>
    steps.begin(async (reach, leaving) => {
      const begun = await beginTalk(
        { for: "device", commons: group, person },
        { group: name, who },
      );
      reach({ is: "waits", begun });
      reach({ is: "compare", spoken: await hearAnswer(begun, leaving) });
    });

  const confirm = useMutation({
    networkMode: "always",
    mutationFn: async ({ side, heard }: Spoken) => {
      const { key = "", proof = "" } = heard;
      const called = nameIn(heard);
      const words = called === undefined ? [] : [makeWords(called)];
      const body = {
        key,
        proof,
        rank: "device",
        ...(words[0] && { name: words[0].hash }),
      } as const;
      await send.mutateAsync({ ...toSend(addKeySpec, body, words), told: t("add.unanswered") });
      await tell(side, { is: "in" });
      return called ?? t("devices.nameless");
    },
    onSuccess: (added) => steps.begin(async (reach) => reach({ is: "done", name: added })),
  });

  const refuse = ({ side }: Spoken) =>
    steps.begin(async (reach) => {
      await endTalk(side);
      reach({ is: "stopped" });
    });

  return { ...steps, start, confirm, refuse };
}

/** What the other device calls itself, as far as it can be a name. */
export function nameIn({ name = "" }: Spoken["heard"]): string | undefined {
  const called = name.trim().slice(0, limits.nameChars);
  return called === "" ? undefined : called;
}
