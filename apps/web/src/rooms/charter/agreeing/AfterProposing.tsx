/** What comes next once something was proposed: how it stands. */

import { ButtonLink } from "../../../components/ButtonLink.tsx";
import { useHere } from "../../../session/here.ts";
import { t } from "./words.ts";

export function AfterProposing() {
  const { group } = useHere();
  return (
    <ButtonLink to="/g/$group/about/proposals" params={{ group }}>
      {t("change.look")}
    </ButtonLink>
  );
}
