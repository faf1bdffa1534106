/** By which facts balances, and how far one may go, become others: whatever tells them follows these. */

import { settingChanged } from "../../services/settings/index.ts";
import { memberFacts } from "../people/index.ts";
import { asideFacts, asideTaken } from "./aside-acts.ts";
import { assetsLocked, assetsReleased, creditPaid } from "./facts.ts";
import { limitAgreed, limitShared } from "./limit-acts.ts";
import { creditSentBack } from "./request-facts.ts";

/** Something moved. */
export const movedFacts = [creditPaid, creditSentBack, asideTaken];

/** A balance is another, what of it is set aside, or how far somebody may go. */
export const standingFacts = [
  creditPaid,
  creditSentBack,
  ...asideFacts,
  assetsLocked,
  assetsReleased,
  limitAgreed,
  limitShared,
  settingChanged,
  ...memberFacts,
];
