/** On a person's page: what they say of themselves; on one's own, the way to say it. */

import { useQuery } from "@tanstack/react-query";
import { TextLink } from "../../../components/ButtonLink.tsx";
import { Card } from "../../../components/Card.tsx";
import { useTheirWords } from "../../../components/their-words/use-their-words.tsx";
import { readable } from "../../../lib/names.ts";
import type { OfPerson } from "../../../section/section.ts";
import { useHere } from "../../../session/here.ts";
import { onePerson } from "../queries.ts";
import { t } from "./words.ts";
import names from "./introducing.module.css";

export function OwnWords({ person: { person } }: OfPerson) {
  const { group, me } = useHere();
  const asked = useQuery(onePerson(group, person)).data;
  const text = readable(asked?.words ?? {}, asked?.about);
  const about = useTheirWords({ by: person, hash: asked?.about, text });
  if (asked === undefined) return null;
  const isMe = me?.person === person;
  if (about === undefined && !isMe) return null;
  const say = isMe && (
    <TextLink to="/g/$group/about/introduce" params={{ group }}>
      {t(about === undefined ? "about.say" : "about.otherwise")}
    </TextLink>
  );
  return (
    <Card title={t(isMe ? "about.title-me" : "about.title")} aside={say}>
      {about === undefined ? <p>{t("about.none")}</p> : <p className={names.about}>{about}</p>}
    </Card>
  );
}
