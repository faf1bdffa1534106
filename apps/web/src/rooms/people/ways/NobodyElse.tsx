/** Where a group holds nobody whom one could let back in: what to do instead. */

import { ButtonLink } from "../../../components/ButtonLink.tsx";
import { useHere } from "../../../session/here.ts";
import { t } from "./words.ts";
import names from "./ways.module.css";

export function NobodyElse() {
  const { group } = useHere();
  return (
    <>
      <p>{t("let.nobody")}</p>
      <div className={names.buttons}>
        <ButtonLink to="/g/$group/about/invite" params={{ group }}>
          {t("let.invite")}
        </ButtonLink>
        <ButtonLink to="/g/$group/about/devices" params={{ group }} variant="default">
          {t("devices.title")}
        </ButtonLink>
      </div>
    </>
  );
}
