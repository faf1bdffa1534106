/** An address that leads nowhere. */

import { ButtonLink } from "../components/ButtonLink.tsx";
import { Empty } from "../components/Empty.tsx";
import { OutsidePage } from "../components/OutsidePage.tsx";
import { t } from "../messages/message.ts";

export function Lost() {
  return (
    <OutsidePage instead title={t("lost.title")}>
      <Empty text={t("lost.text")}>
        <ButtonLink to="/">{t("lost.back")}</ButtonLink>
      </Empty>
    </OutsidePage>
  );
}
