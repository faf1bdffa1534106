/**
 * What I sent from this browser and got no answer to, also before a reload. Sent again it is the same
 * signed bytes, so it counts once.
 */

import { Button } from "@mantine/core";
import { useHere } from "../session/here.ts";
import { draftOf, dropDraft } from "../session/use-draft.ts";
import type { Me } from "../session/me.ts";
import { useUnanswered } from "../session/use-unanswered.ts";
import { t } from "./unanswered-words.ts";
import names from "./form.module.css";

/** All that somebody sent in the group on the screen, by whichever form. */
export function AllUnanswered({ me: { person } }: { readonly me: Me }) {
  const { group } = useHere();
  const unanswered = useUnanswered({ group, person }, ({ act, draft }) =>
    dropDraft(draftOf({ act, group, person }), draft),
  );
  return <Unanswered {...unanswered} />;
}

/** What got no answer, each with what can be done about it. */
export function Unanswered({ acts, again, leave }: ReturnType<typeof useUnanswered>) {
  return acts.map((one) => (
    <section key={one.name} className={names.waits} aria-label={t("unanswered.title")} role="alert">
      <p className={names.line}>
        {one.told === "" ? t("unanswered.other") : one.told} {t("unanswered.means")}
      </p>
      <div className={names.buttons}>
        <Button size="compact-sm" loading={again.isPending} onClick={() => again.mutate(one)}>
          {t("unanswered.again")}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => leave.mutate(one)}>
          {t("unanswered.leave")}
        </Button>
      </div>
    </section>
  ));
}
