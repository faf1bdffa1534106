/** At the foot of somebody else's page, and quietly: what one comes for when it does not go well between people. */

import { Anchor } from "@mantine/core";
import { TextLink } from "../../../components/ButtonLink.tsx";
import { useHere } from "../../../session/here.ts";
import { useMuted } from "../../../session/muted.ts";
import { t } from "./words.ts";
import names from "./quiet.module.css";

export interface QuietProps {
  readonly person: string;
  readonly name: string;
  /** True of whoever left: nobody proposes it of them. */
  readonly hasLeft?: boolean;
}

export function Quiet({ person, name, hasLeft = false }: QuietProps) {
  const { group, me } = useHere();
  const { people, set } = useMuted();
  const isMuted = people.includes(person);
  return (
    <section className={names.foot} aria-label={t("quiet.title", { name })} data-screen>
      {isMuted && <p>{t("quiet.muted", { name })}</p>}
      <div className={names.ways}>
        <Anchor
          component="button"
          type="button"
          c="dimmed"
          inherit
          onClick={() => void set(person, !isMuted)}
        >
          {t(isMuted ? "quiet.unmute" : "quiet.mute")}
        </Anchor>
        {me?.status === "member" && !hasLeft && (
          <TextLink
            c="dimmed"
            inherit
            to="/g/$group/about/take-out"
            params={{ group }}
            search={{ person }}
          >
            {t("quiet.out")}
          </TextLink>
        )}
      </div>
    </section>
  );
}
