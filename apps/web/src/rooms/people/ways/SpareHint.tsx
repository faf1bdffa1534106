/** Asks for a spare way in where one browser is the only way in: on the second visit, or before they first bind themselves. */

import { Button } from "@mantine/core";
import { useState } from "react";
import { ButtonLink } from "../../../components/ButtonLink.tsx";
import { Note } from "../../../components/Note.tsx";
import { useNow } from "../../../lib/use-now.ts";
import { useHere } from "../../../session/here.ts";
import { useKeys } from "./use-keys.ts";
import type { Keys } from "./use-keys.ts";
import { isForLater, sayLater, visitsTo } from "./visits.ts";
import { t } from "./words.ts";
import names from "./ways.module.css";

/** Before somebody binds themselves, on the first visit: later it stands above every page. */
export function SpareHint() {
  const { group } = useHere();
  return visitsTo(group) > 1 ? null : <AskForSpare above={false} />;
}

/** Above every page, from the second visit on. */
export function SpareHintAbove() {
  const { group } = useHere();
  return visitsTo(group) > 1 ? <AskForSpare above /> : null;
}

/** A spare way in, or another device that stays: this browser is not the only one then. */
function hasAnotherWay(keys: Keys["keys"]): boolean {
  const lasting = keys.filter(({ leaving }) => leaving === undefined);
  return lasting.length > 1 || lasting.some(({ rank }) => rank === "spare");
}

function AskForSpare({ above }: { readonly above: boolean }) {
  const { group, me } = useHere();
  const now = useNow();
  const { data } = useKeys(me);
  const [later, setLater] = useState(() => isForLater(group, now));
  if (data === undefined || hasAnotherWay(data.keys)) return null;
  if (later || me?.identity.key.kind !== "own") return null;
  return (
    <Note above={above}>
      <span className={names.above}>
        {t("spare.hint")}
        <ButtonLink to="/g/$group/about/devices/spare" params={{ group }} variant="default">
          {t("spare.make")}
        </ButtonLink>
        <Button variant="subtle" onClick={() => (sayLater(group, now), setLater(true))}>
          {t("spare.later")}
        </Button>
      </span>
    </Note>
  );
}
