/**
 * A group that shows itself to its own people alone, seen by somebody whom it does not know. Into an example one
 * looks through somebody's eyes.
 */

import { useQuery } from "@tanstack/react-query";
import { ButtonLink } from "../components/ButtonLink.tsx";
import { Empty } from "../components/Empty.tsx";
import { OutsidePage } from "../components/OutsidePage.tsx";
import { t } from "./words.ts";
import { Eyes } from "../components/Eyes.tsx";
import { examplePeople } from "../session/example.ts";

export function Closed({ group }: { readonly group: string }) {
  const { data: people = [] } = useQuery(examplePeople(group));
  return (
    <OutsidePage instead title={t("closed.title")}>
      {people.length === 0 ? (
        <Empty text={t("closed.means")}>
          <ButtonLink to="/back">{t("closed.back")}</ButtonLink>
          <ButtonLink to="/" variant="default">
            {t("lost.back")}
          </ButtonLink>
        </Empty>
      ) : (
        <Empty text={t("closed.example")}>
          <Eyes group={group} of={people} />
        </Empty>
      )}
    </OutsidePage>
  );
}
