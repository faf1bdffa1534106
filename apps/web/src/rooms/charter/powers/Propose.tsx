/** For members the way to propose that something of the charter be otherwise; nothing for others. */

import { TextLink } from "../../../components/ButtonLink.tsx";
import { useHere } from "../../../session/here.ts";
import { t } from "./words.ts";

export interface ProposeProps {
  /** A setting, or `charter.name`. */
  readonly of: string;
  readonly title: string;
}

export function Propose({ of, title }: ProposeProps) {
  const { group, me } = useHere();
  if (me?.status !== "member") return null;
  return (
    <TextLink
      data-screen
      to="/g/$group/about/change"
      params={{ group }}
      search={{ of }}
      aria-label={t("setting.propose-of", { title })}
    >
      {t("setting.propose")}
    </TextLink>
  );
}
