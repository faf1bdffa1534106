/** Everything that the group holds about me, as one file, on my own page. */

import { Button } from "@mantine/core";
import { aboutMe } from "@plenty/client";
import { useMutation } from "@tanstack/react-query";
import { Card } from "../../components/Card.tsx";
import { Problem } from "../../components/Problem.tsx";
import { client } from "../../lib/queries.ts";
import { valueOf } from "../../lib/refusal-error.ts";
import { saveFile } from "../../lib/save-file.ts";
import { useHere } from "../../session/here.ts";
import { t } from "./page-words.ts";

export function AboutMe() {
  const { group, session } = useHere();
  const me = session.me ?? session.away;
  const making = useMutation({ mutationFn: saveAboutMe });
  if (me === undefined) return null;
  return (
    <Card title={t("about-me.title")}>
      <p>{t("about-me.lead")}</p>
      <Button
        variant="default"
        loading={making.isPending}
        onClick={() => making.mutate({ group, person: me.person })}
      >
        {t("about-me.save")}
      </Button>
      {making.error !== null && <Problem error={making.error} />}
    </Card>
  );
}

async function saveAboutMe({ group, person }: { group: string; person: string }): Promise<void> {
  const told = valueOf(await aboutMe((await client()).group(group), person));
  const file = new Blob([JSON.stringify(told, undefined, 2)], { type: "application/json" });
  saveFile({ name: t("about-me.file"), file });
}
