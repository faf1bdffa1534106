/** What the group agrees of one person's limit. */

import { defineAct } from "../../engine/room.ts";
import { findPerson, peopleRefusals } from "../people/index.ts";
import { findCurrency } from "./currency.ts";
import { limitAgreed, limitShared, setLimitSpec } from "./limit-acts.ts";
import { writeLimit } from "./limits.ts";
import { creditRefusals } from "./refusals.ts";

const setLimitRefused = [
  creditRefusals.currencyUnknown,
  peopleRefusals.personUnknown,
  peopleRefusals.theyLeft,
];

export const setLimit = defineAct(setLimitSpec, setLimitRefused, (act) => {
  const { person, currency, floor } = act.body;
  const credit = findCurrency(act, currency);
  if (credit === undefined) return creditRefusals.currencyUnknown({ currency });
  const found = findPerson(act, person);
  if (found === undefined) return peopleRefusals.personUnknown({ person }, "person");
  if (found.left) return peopleRefusals.theyLeft({ person }, "person");
  writeLimit(act, credit, { agent: found.n, floor });
  if (floor === undefined) act.fact(limitShared, { person, currency });
  else act.fact(limitAgreed, { person, currency, floor });
  return undefined;
});
