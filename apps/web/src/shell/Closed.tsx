/** A group that shows itself to its own people alone, seen by somebody whom it does not know. */

import { ButtonLink } from "../components/ButtonLink.tsx";
import { Empty } from "../components/Empty.tsx";
import { OutsidePage } from "../components/OutsidePage.tsx";
import { t } from "../messages/message.ts";

export function Closed() {
  return (
    <OutsidePage instead title={t("closed.title")}>
      <Empty text={t("closed.means")}>
        <ButtonLink to="/">{t("lost.back")}</ButtonLink>
      </Empty>
    </OutsidePage>
  );
}
