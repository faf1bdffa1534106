/** For whom somebody acts who signs in another's name: asked of every act that says how that person agreed. */

import { accepted, refused, toTime } from "@plenty/kernel";
import type { FindActing } from "../../../engine/behalf.ts";
import { findAgent } from "../../../services/economy/index.ts";
import { readSetting } from "../../../services/settings/index.ts";
import { helperCapSetting } from "../helped-acts.ts";
import { helpedRefusals } from "../helped-refusals.ts";
import { helpedAt } from "../helped.ts";
import { leavingRefusals } from "../leaving-refusals.ts";
import { endedAt } from "../leaving.ts";
import { personAt } from "../persons.ts";

/** Finds whom somebody acts for: whoever has a device acts alone, and nobody is helped by two. */
export const findActing: FindActing = (reading, { person, signer }) => {
  const agent = findAgent(reading, person);
  if (agent?.kind !== "person") return refused(helpedRefusals.helpsNobody({ person }));
  const ended = endedAt(reading, agent.n);
  if (ended !== undefined) return refused(leavingRefusals.placeOver({ since: toTime(ended) }));
  const helped = helpedAt(reading, agent.n);
  if (helped === undefined) return refused(helpedRefusals.hasDevice({ person }));
  if (helped.helper !== signer.n || !helped.agreed) {
    return refused(helpedRefusals.helpsNobody({ person }));
  }
  const cap = readSetting(reading, helperCapSetting);
  return accepted({ author: personAt(reading, helped.n), helper: { ...signer, cap } });
};
