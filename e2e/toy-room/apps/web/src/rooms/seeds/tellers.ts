/** What acts of seeds led to, in sentences. */

import type { Tellers } from "../../section/tellers.ts";
import { t } from "./teller-words.ts";

export const tellers: Tellers<"seeds"> = {
  "seeds.offer": ([offered], { who }) =>
    offered && t("entry.offered", { who, n: offered.packets, kind: offered.kind }),
};
