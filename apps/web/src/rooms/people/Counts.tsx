/** How many people there are, and of which kind. */

import { useQuery } from "@tanstack/react-query";
import { useHere } from "../../session/here.ts";
import { aboutGroup } from "../charter/door.ts";
import { t } from "./words.ts";

export function Counts() {
  const { group } = useHere();
  const about = useQuery(aboutGroup(group)).data;
  if (about === undefined) return null;
  const { members, newcomers, unclaimed } = about;
  const counts = [
    t("about.members", { n: members }),
    ...(newcomers > 0 ? [t("about.newcomers", { n: newcomers })] : []),
    ...(unclaimed > 0 ? [t("about.unclaimed", { n: unclaimed })] : []),
  ];
  return counts.join(" · ");
}
