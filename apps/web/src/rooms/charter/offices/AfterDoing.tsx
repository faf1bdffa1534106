/** What comes next once something about an office was proposed, or done: how it stands, or the offices. */

import { ButtonLink } from "../../../components/ButtonLink.tsx";
import { useHere } from "../../../session/here.ts";
import { AfterProposing } from "../agreeing/AfterProposing.tsx";
import { t } from "./words.ts";

export function AfterDoing({ alone }: { readonly alone: boolean }) {
  const { group } = useHere();
  if (!alone) return <AfterProposing />;
  return (
    <ButtonLink to="/g/$group/about/offices" params={{ group }}>
      {t("office.all")}
    </ButtonLink>
  );
}
