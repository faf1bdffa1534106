/** Letting somebody back in whom one sees, as one of two members: answered, compared, entered. */

import { useMutation } from "@tanstack/react-query";
import { makeNonce } from "@plenty/client";
import { present } from "@plenty/kernel";
import { givePlaceSpec } from "@plenty/rules/rooms/people/acts";
import { recoverSpec, reEnterSpec } from "@plenty/rules/rooms/people/keys-acts";
import { toSend } from "../../../session/asked.ts";
import { useHere } from "../../../session/here.ts";
import { useSend } from "../../../session/use-send.ts";
import { answerOffer, endTalk, hearMessage, look, tell } from "./talk.ts";
import type { Spoken } from "./talk.ts";
import { keysOf } from "./use-keys.ts";
import { useSteps } from "./use-steps.ts";
import { t } from "./words.ts";

export interface Seen {
  readonly person: string;
  readonly who: string;
  /** As one of two who see them, as a guardian whom they named, or for a first device, as who helps or sees them. */
  readonly as: "witness" | "guardian" | "helper";
}

export type LetStep =
  | { readonly is: "answered" }
  | { readonly is: "compare"; readonly spoken: Spoken; readonly proof: string; readonly seen: Seen }
  | { readonly is: "stopped" }
  | { readonly is: "done"; readonly seen: Seen; readonly isIn: boolean };

type Compared = Extract<LetStep, { is: "compare" }>;

export function useLetBack(code: string) {
  const { group, name, me } = useHere();
  const { name: witness } = present(me, "people of the group let somebody in");
  const steps = useSteps<LetStep>();
  const send = useSend({ group, me });

  const start = (seen: Seen) =>
    steps.begin(async (reach, leaving) => {
      reach({ is: "answered" });
      const { offer } = await look(code);
      const { person, who } = seen;
      const message = { commons: group, person, who, witness, group: name, salt: makeNonce() };
      const spoken = await answerOffer({ code, offer, message }, leaving);
      const { proof = "" } = await hearMessage(spoken.side, 2, leaving);
      reach({ is: "compare", spoken, proof, seen });
    });

  const confirm = useMutation({
    networkMode: "always",
    mutationFn: async ({ spoken, proof, seen }: Compared) => {
      const { person, who, as } = seen;
      const { key = "" } = spoken.heard;
      const body = { person, key, proof };
      const spec = { witness: reEnterSpec, guardian: recoverSpec, helper: givePlaceSpec }[as];
      await send.mutateAsync({ ...toSend(spec, body), told: t("let.unanswered", { who }) });
      const { keys } = await keysOf(group, person).queryFn();
      const isIn = keys.some((one) => one.key === key);
      await tell(spoken.side, { is: isIn ? "in" : "one", as });
      return { is: "done", seen, isIn } as const;
    },
    onSuccess: (done) => steps.begin(async (reach) => reach(done)),
  });

  const refuse = ({ spoken }: Compared) =>
    steps.begin(async (reach) => {
      await endTalk(spoken.side);
      reach({ is: "stopped" });
    });

  return { ...steps, start, confirm, refuse };
}
