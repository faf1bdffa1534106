/** An address that leads nowhere, in a group or outside. */

import { ButtonLink } from "../components/ButtonLink.tsx";
import { Empty } from "../components/Empty.tsx";
import { t } from "../messages/message.ts";
import { Instead } from "./Instead.tsx";

export function Lost() {
  return (
    <Instead title={t("lost.title")}>
      <Empty text={t("lost.text")}>
        <ButtonLink to="/">{t("lost.back")}</ButtonLink>
      </Empty>
    </Instead>
  );
}
