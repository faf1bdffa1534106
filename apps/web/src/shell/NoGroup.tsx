/** The address of a group that this host does not keep: there is no house to stand in. */

import { ButtonLink } from "../components/ButtonLink.tsx";
import { Empty } from "../components/Empty.tsx";
import { OutsidePage } from "../components/OutsidePage.tsx";
import { t } from "./words.ts";

export function NoGroup() {
  return (
    <OutsidePage instead title={t("lost.group")}>
      <Empty text={t("lost.group-means")}>
        <ButtonLink to="/">{t("lost.back")}</ButtonLink>
      </Empty>
    </OutsidePage>
  );
}
