/**
 * What I sent from this browser and got no answer to, also before a reload. Sent again it is the same
 * signed bytes, so it counts once; left, it may still have been entered, and the statement shows that.
 */

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { unitIn } from "../lib/credit-code.ts";
import { nameIn } from "../lib/names.ts";
import { currencies, members } from "../lib/queries.ts";
import { t } from "../messages/message.ts";
import { sentOf } from "../section/sent.ts";
import { useSections } from "../section/use-sections.ts";
import { useHere } from "../session/here.ts";
import type { UnansweredAct } from "../session/deliver.ts";
import { dropDraft } from "../session/use-draft.ts";
import type { Me } from "../session/use-session.ts";
import { useUnanswered } from "../session/use-unanswered.ts";
import { Done } from "./Done.tsx";
import { Problem } from "./Problem.tsx";
import names from "./Unanswered.module.css";

export interface UnansweredProps {
  readonly me: Me;
  /** Called once something was entered after all. */
  readonly onEntered?: () => void;
}

export function Unanswered({ me: { person }, onEntered }: UnansweredProps) {
  const { group } = useHere();
  const { acts, again, leave } = useUnanswered({ group, person });
  const sections = useSections();
  const wordsFor = useWordsFor(group);

  function entered({ act }: UnansweredAct): void {
    // What stands in the form is what was just entered: pressed once more, it would be entered twice.
    const draft = sentOf(sections, act)?.draft({ group, person });
    if (draft !== undefined) dropDraft(draft);
    onEntered?.();
  }

  return (
    <>
      <Done>{again.isSuccess && t("unanswered.done")}</Done>
      {again.error !== null && <Problem error={again.error} />}
      {acts.map((one) => (
        <section key={one.name} className={names.note} aria-label={t("unanswered.title")}>
          <p className={names.words}>
            {wordsFor(one)} {t("unanswered.means")}
          </p>
          <div className={names.buttons}>
            <Button
              size="compact-sm"
              loading={again.isPending}
              onClick={() => again.mutate(one, { onSuccess: () => entered(one) })}
            >
              {t("unanswered.again")}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => leave.mutate(one)}>
              {t("unanswered.leave")}
            </Button>
          </div>
        </section>
      ))}
    </>
  );
}

/** Says what was sent, in the words of the section whose act it is. */
function useWordsFor(group: string): (one: UnansweredAct) => string {
  const sections = useSections();
  const people = useQuery(members(group)).data;
  const credits = useQuery(currencies(group)).data?.rows ?? [];
  const naming = {
    nameOf: (agent: string) =>
      nameIn(people?.words ?? {}, people?.rows.find(({ person }) => person === agent)?.name),
    unitOf: (currency: string) => unitIn(credits, currency),
  };
  return ({ act, body }) => sentOf(sections, act)?.words(body, naming) ?? t("unanswered.other");
}
