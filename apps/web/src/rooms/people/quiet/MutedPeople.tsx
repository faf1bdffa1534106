/** On my own page: whose words I do not see on this device, each with the way back; nothing where there is nobody. */

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Card } from "../../../components/Card.tsx";
import { PersonName } from "../../../components/PersonName.tsx";
import { PlainList } from "../../../components/PlainList.tsx";
import { nameIn } from "../../../lib/names.ts";
import { useHere } from "../../../session/here.ts";
import { useMuted } from "../../../session/muted.ts";
import { leftPeople } from "../queries.ts";
import { usePeople } from "../use-people.ts";
import { t } from "./words.ts";
import names from "./quiet.module.css";

export function MutedPeople() {
  const { people, set } = useMuted();
  const nameOf = useNames();
  if (people.length === 0) return null;
  return (
    <Card title={t("muted.title")}>
      <p className={names.lead}>{t("muted.lead")}</p>
      <PlainList>
        {people.map((person) => (
          <One
            key={person}
            person={person}
            name={nameOf(person)}
            onAgain={() => void set(person, false)}
          />
        ))}
      </PlainList>
    </Card>
  );
}

/** Names out of the lists of everybody, and of who left: whoever were asked for one alone would learn who that is. */
function useNames(): (person: string) => string {
  const { group } = useHere();
  const here = usePeople(group, { all: true }).data;
  const left = useQuery(leftPeople(group)).data;
  const words = { ...left?.words, ...here?.words };
  const all = [...(here?.rows ?? []), ...(left?.rows ?? [])];
  return (person) => nameIn(words, all.find((one) => one.person === person)?.name);
}

interface OneProps {
  readonly person: string;
  readonly name: string;
  readonly onAgain: () => void;
}

function One({ person, name, onAgain }: OneProps) {
  return (
    <li className={names.line}>
      <PersonName person={person} name={name} />
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t("muted.again-label", { name })}
        onClick={onAgain}
      >
        {t("muted.again")}
      </Button>
    </li>
  );
}
