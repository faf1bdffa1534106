/** Coming in with a code, as the new device sees it: its key is made here, and kept before it is told of. */

import { proveWayIn } from "@plenty/client";
import type { PairingSide } from "@plenty/client";
import { makeDeviceKey, signerOf } from "../../../session/device-key.ts";
import {
  askToStay,
  chooseIdentity,
  forgetIdentity,
  keepIdentity,
} from "../../../session/identities.ts";
import { useNewlyKnown } from "../../../session/use-newly-known.ts";
import { answerOffer, endTalk, hearMessage } from "./talk.ts";
import type { Spoken } from "./talk.ts";
import { useSteps } from "./use-steps.ts";

export type PairStep =
  | { readonly is: "answered" }
  | { readonly is: "compare"; readonly spoken: Spoken }
  | { readonly is: "done" };

/** What the code offers: a place in a group, for one device more of a person. */
export interface Offered {
  readonly code: string;
  readonly offer: string;
  readonly group: string;
  readonly person: string;
}

export function usePair({ code, offer, group, person }: Offered) {
  const steps = useSteps<PairStep>();
  const known = useNewlyKnown();

  const start = (name: string) =>
    steps.begin(async (reach, leaving) => {
      reach({ is: "answered" });
      const key = await makeDeviceKey();
      const proven = await proveWayIn(await signerOf(key), { commons: group, person });
      const message = { ...proven, name };
      let side: PairingSide | undefined;
      try {
        const spoken = await answerOffer({ code, offer, message }, leaving);
        ({ side } = spoken);
        await keepIdentity(group, { key, name: spoken.heard["who"] ?? "" });
        reach({ is: "compare", spoken });
        await hearMessage(spoken.side, 2, leaving);
        await chooseIdentity(group, key.did);
        askToStay();
        await known(group);
        reach({ is: "done" });
      } catch (fault) {
        // Once both have spoken the other device may have let it in, whatever came between.
        if (side === undefined || leaving.aborted) await forgetIdentity(group, key.did);
        if (side !== undefined && leaving.aborted) await endTalk(side);
        throw fault;
      }
    });

  return { ...steps, start };
}
