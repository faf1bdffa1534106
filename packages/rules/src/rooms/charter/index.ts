/** The charter: what all agreed beforehand. */

import { defineRoom } from "../../engine/room.ts";
import { tablesBeside } from "../../engine/tables.ts";
import { agree, effect, propose, proposalEnds, withdraw } from "./agreeing.ts";
import { noticeSetting, silenceSetting } from "./agreeing-acts.ts";
import { charterChanged, proposalFacts } from "./agreeing-facts.ts";
import { awaiting, proposals } from "./agreeing-queries.ts";
import { commonsFounded } from "./facts.ts";
import { powers, settingHistory } from "./powers-queries.ts";
import { about, itself } from "./queries.ts";
import { decide } from "./deciding.ts";
import { handOver } from "./handing-over.ts";
import { handOvers } from "./hand-over-queries.ts";
import { officeDecided, officeFacts, officeHandedOver } from "./offices-facts.ts";
import { charterLaws } from "./laws.ts";
import { offices, terms } from "./offices-queries.ts";
import {
  appoint,
  endOffice,
  recall,
  resign,
  setOffice,
  takeOffice,
  term,
} from "./offices-rules.ts";
import { charterRefusals } from "./refusals.ts";
import { found } from "./rules.ts";

export { officeFacts } from "./offices-facts.ts";
export { countHolders, isOfficeHeld, officesHeld, mayByOffice } from "./offices.ts";

export const charter = defineRoom({
  name: "charter",
  tables: tablesBeside(import.meta.url),
  acts: [
    found,
    propose,
    agree,
    withdraw,
    setOffice,
    endOffice,
    appoint,
    recall,
    takeOffice,
    resign,
    decide,
    handOver,
  ],
  facts: [
    commonsFounded,
    ...proposalFacts,
    charterChanged,
    ...officeFacts,
    officeDecided,
    officeHandedOver,
  ],
  queries: [about, itself, proposals, awaiting, offices, terms, handOvers, powers, settingHistory],
  settings: [noticeSetting, silenceSetting],
  names: [
    { kind: "agent", query: "charter/itself", id: "agent", labels: ["name"] },
    // whoever names a member means what they propose now
    {
      kind: "proposal",
      query: "charter/proposals",
      params: { state: "open" },
      id: "proposal",
      labels: ["name"],
    },
    {
      kind: "proposal",
      query: "charter/proposals",
      id: "proposal",
      labels: ["name"],
      after: true,
    },
    { kind: "office", query: "charter/offices", id: "office", labels: ["title", "office"] },
  ],
  due: { proposal: proposalEnds, effect, term },
  laws: charterLaws,
  refusals: charterRefusals,
});
