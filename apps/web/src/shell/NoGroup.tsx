/** The address of a group that this host does not keep. */

import { ButtonLink } from "../components/ButtonLink.tsx";
import { Empty } from "../components/Empty.tsx";
import { t } from "../messages/message.ts";

export function NoGroup() {
  return (
    <Empty text={t("lost.group")}>
      <ButtonLink to="/">{t("lost.back")}</ButtonLink>
    </Empty>
  );
}
