/** What I can do with an office myself: take it on or not, give it back, decide what is its to decide. */

import { resignSpec, takeOfficeSpec } from "@plenty/rules/rooms/charter/acts";
import { ButtonLink } from "../../../components/ButtonLink.tsx";
import { ActButton } from "../../../form/ActButton.tsx";
import { AskFirst } from "../../../form/AskFirst.tsx";
import { formatDate } from "../../../messages/format.ts";
import { useHere } from "../../../session/here.ts";
import type { Office } from "./queries.ts";
import { holdsIt, ownTerm } from "./standing.ts";
import { useIsSetting } from "./use-given.ts";
import { t } from "./holding-words.ts";
import names from "./offices.module.css";

export function MyPart({ office }: { readonly office: Office }) {
  const { me } = useHere();
  const term = ownTerm(me, office);
  if (me === undefined || term === undefined) return null;
  return (
    <div className={names.mine} data-screen>
      {term.taken === undefined ? (
        <Answer office={office} until={term.until} />
      ) : (
        <Held office={office} isHeld={holdsIt(me, office)} />
      )}
    </div>
  );
}

interface AnswerProps {
  readonly office: Pick<Office, "office" | "title">;
  readonly until: string;
}

/** Taking on what one was named for, or not. */
export function Answer({ office: { office, title }, until }: AnswerProps) {
  return (
    <>
      <ActButton
        spec={takeOfficeSpec}
        body={{ office }}
        send={t("take.send")}
        label={t("take.label", { title, until: formatDate(until) })}
        unanswered={t("take.unanswered", { title })}
      />
      <ActButton
        aside
        spec={resignSpec}
        body={{ office }}
        send={t("decline.send")}
        label={t("decline.label", { title })}
        unanswered={t("decline.unanswered", { title })}
      />
    </>
  );
}

function Held({ office, isHeld }: { readonly office: Office; readonly isHeld: boolean }) {
  const { group } = useHere();
  const { title } = office;
  const isSetting = useIsSetting();
  const first = office.powers.find(isSetting);
  return (
    <>
      {isHeld && first !== undefined && (
        <ButtonLink
          to="/g/$group/about/change"
          params={{ group }}
          search={{ of: first, as: office.office }}
        >
          {t("decide.link", { title })}
        </ButtonLink>
      )}
      <AskFirst send={t("resign.send")} label={t("resign.sure", { title })}>
        <ActButton
          spec={resignSpec}
          body={{ office: office.office }}
          send={t("resign.yes")}
          label={t("resign.label", { title })}
          unanswered={t("resign.unanswered", { title })}
        />
      </AskFirst>
    </>
  );
}
