/**
 * A group that shows itself to its own people alone, seen by somebody whom it does not know. Into an example one
 * looks through somebody's eyes.
 */

import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { ButtonLink } from "../components/ButtonLink.tsx";
import { Empty } from "../components/Empty.tsx";
import { OutsidePage } from "../components/OutsidePage.tsx";
import { t } from "./words.ts";
import { Eyes } from "../components/Eyes.tsx";
import { groupKey } from "../lib/queries.ts";
import { examplePeople } from "../session/example.ts";
import { chooseIdentity } from "../session/identities.ts";
import { identitiesOf } from "../session/me.ts";

export function Closed({ group }: { readonly group: string }) {
  const { data: people = [] } = useQuery(examplePeople(group));
  return (
    <OutsidePage instead title={t("closed.title")}>
      {people.length === 0 ? (
        <Outside group={group} />
      ) : (
        <Empty text={t("closed.example")}>
          <Eyes group={group} of={people} />
        </Empty>
      )}
    </OutsidePage>
  );
}

/** Nobody here, as far as the group says: perhaps one chose to look as a visitor, or one's device was removed. */
function Outside({ group }: { readonly group: string }) {
  const { data: kept } = useQuery(identitiesOf(group));
  const queryClient = useQueryClient();
  const own = (kept?.all ?? []).filter(({ key }) => key.kind === "own");
  const goIn = async (did: string) => {
    await chooseIdentity(group, did);
    await queryClient.invalidateQueries({ queryKey: ["identities", group] });
    await queryClient.invalidateQueries({ queryKey: groupKey(group) });
  };
  if (own.length > 0 && kept?.current === undefined) {
    return (
      <Empty text={t("closed.visitor")}>
        {own.map(({ key, name }) => (
          <Button key={key.did} onClick={() => void goIn(key.did)}>
            {t("who.as", { name })}
          </Button>
        ))}
      </Empty>
    );
  }
  return (
    <Empty text={t(own.length > 0 ? "closed.no-longer" : "closed.means")}>
      <ButtonLink to="/back">{t("closed.back")}</ButtonLink>
      <ButtonLink to="/" variant="default">
        {t("lost.back")}
      </ButtonLink>
    </Empty>
  );
}
