/** What can be done with seeds, in words. */

import type { Powers } from "../../section/powers.ts";
import { t } from "./powers-words.ts";

export const powers: Powers<"seeds", "seeds"> = {
  topics: { seeds: t("powers.seeds") },
  acts: { "seeds.offer": { under: "seeds", can: t("can.offer") } },
  settings: {},
  roles: {},
};
