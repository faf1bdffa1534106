/**
 * Coming back in person, as this browser sees it, which was cleared: two members who see its owner answer one after
 * the other, each compares three words, and each says so for the same key, which is made here.
 */

import { proveWayIn } from "@plenty/client";
import type { BegunPairing } from "@plenty/client";
import { makeDeviceKey, signerOf } from "../../../session/device-key.ts";
import type { DeviceKey } from "../../../session/device-key.ts";
import { askToStay, keepIdentity } from "../../../session/identities.ts";
import { useNewlyKnown } from "../../../session/use-newly-known.ts";
import { beginTalk, hearAnswer, hearMessage, tell } from "./talk.ts";
import type { Spoken } from "./talk.ts";
import { useSteps } from "./use-steps.ts";
import { WayInError } from "./way-in-error.ts";
import { t } from "./words.ts";

export type SeenStep =
  | {
      readonly is: "waits";
      readonly begun: BegunPairing;
      readonly seenBy: readonly string[];
      readonly isFirst: boolean;
    }
  | { readonly is: "compare"; readonly spoken: Spoken }
  | { readonly is: "done"; readonly group: string; readonly who: string };

/** As whom, and where, the first member lets somebody in; the second must mean the same. */
interface Place {
  readonly group: string;
  readonly person: string;
}

export function useBeSeen() {
  const steps = useSteps<SeenStep>();
  const known = useNewlyKnown();

  const start = () =>
    steps.begin(async (reach, leaving) => {
      const key = await makeDeviceKey();
      const seenBy: string[] = [];
      let place: Place | undefined;
      let isFirst = false;
      for (;;) {
        const begun = await beginTalk({ for: "back" }, { key: key.did });
        reach({ is: "waits", begun, seenBy, isFirst });
        const spoken = await hearAnswer(begun, leaving);
        const { commons: group = "", person = "", who = "", witness = "" } = spoken.heard;
        if (place !== undefined && (place.group !== group || place.person !== person))
          throw new WayInError(t("seen.other-person"));
        place = { group, person };
        await keepIdentity(group, { key, name: who });
        reach({ is: "compare", spoken });
        await tell(spoken.side, { proof: await prove(key, place) });
        const { is, as } = await hearMessage(spoken.side, 1, leaving);
        isFirst = as === "helper";
        seenBy.push(witness);
        if (is !== "in") continue;
        askToStay();
        await known(group);
        reach({ is: "done", group, who });
        return;
      }
    });

  return { ...steps, start };
}

async function prove(key: DeviceKey, { group, person }: Place): Promise<string> {
  return (await proveWayIn(await signerOf(key), { commons: group, person })).proof;
}
