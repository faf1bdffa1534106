/** One's own place in a team, or that of somebody whom one helps: entering it in one step, and leaving it likewise. */

import { useQuery } from "@tanstack/react-query";
import { closeTeamSpec, enterTeamSpec, leaveTeamSpec } from "@plenty/rules/rooms/teams/acts";
import { Card } from "../../components/Card.tsx";
import { ActButton } from "../../form/ActButton.tsx";
import { ActForm } from "../../form/ActForm.tsx";
import { ForPeople } from "../../form/ForPeople.tsx";
import { note } from "../../form/kinds.ts";
import { useActForm } from "../../form/use-act-form.ts";
import { WordsField } from "../../form/WordsField.tsx";
import { useHere } from "../../session/here.ts";
import type { Me } from "../../session/me.ts";
import { teamsOf } from "./queries.ts";
import type { TeamRow } from "./queries.ts";
import { t } from "./page-words.ts";
import names from "./teams.module.css";

export function MyPlace({ team }: { readonly team: TeamRow }) {
  return (
    <ForPeople spec={enterTeamSpec} visitor={t("team.visitor")}>
      {(me) => <Place key={me.person} me={me} team={team} />}
    </ForPeople>
  );
}

interface OfMe {
  readonly me: Me;
  readonly team: TeamRow;
}

function Place({ me, team }: OfMe) {
  const { group } = useHere();
  const own = useQuery(teamsOf(group, me.person)).data;
  if (own === undefined) return null;
  const isIn = own.rows.some((one) => one.team === team.team);
  return isIn ? <InIt me={me} team={team} /> : <NotInIt team={team} />;
}

function InIt({ me, team: { team, name } }: OfMe) {
  const title =
    me.behalf === undefined ? t("team.yours") : t("team.yours-theirs", { name: me.name });
  return (
    <Card title={title}>
      <div className={names.place}>
        <p className={names.text}>{t("team.leave-means")}</p>
        <ActButton
          aside
          spec={leaveTeamSpec}
          body={{ team }}
          send={t("team.leave")}
          label={t("team.leave-label", { name })}
          unanswered={t("team.leave-unanswered", { name })}
        />
      </div>
    </Card>
  );
}

/** Whoever is not in it enters it; if nobody is, they can close it, too. */
function NotInIt({ team: { team, name, people } }: Pick<OfMe, "team">) {
  const form = useActForm(enterTeamSpec, {
    fields: { hello: note() },
    body: (read) => ({ team, ...read }),
    words: () => ({
      done: t("team.entered"),
      unanswered: t("team.enter-unanswered", { name }),
    }),
  });
  return (
    <>
      <ActForm form={form} send={t("team.enter")}>
        <WordsField {...form.field("hello")} label={t("team.hello")} hint={t("team.hello-hint")} />
      </ActForm>
      {people === 0 && (
        <div className={names.place}>
          <ActButton
            aside
            spec={closeTeamSpec}
            body={{ team }}
            send={t("team.close")}
            label={t("team.close-label", { name })}
            unanswered={t("team.close-unanswered", { name })}
          />
        </div>
      )}
    </>
  );
}
