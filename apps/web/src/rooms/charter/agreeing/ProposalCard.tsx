/** One proposal: what is beside what would be, why, how many agree, and what I can say to it. */

import { agreeSpec, withdrawSpec } from "@plenty/rules/rooms/charter/acts";
import { ActButton } from "../../../form/ActButton.tsx";
import { useTheirWords } from "../../../components/their-words/use-their-words.tsx";
import { whyOf } from "../../../lib/refusal-words.ts";
import { nameIn, noteIn, textIn } from "../../../lib/names.ts";
import type { Texts } from "../../../lib/names.ts";
import type { Words } from "../../../lib/queries.ts";
import { formatDay, formatList, formatMoment } from "../../../messages/format.ts";
import { useHere } from "../../../session/here.ts";
import { OfficeMade } from "./OfficeMade.tsx";
import type { Change, Proposal } from "./queries.ts";
import { useEnacted, useWhat } from "./use-enacted.ts";
import { useSubjects } from "./use-subjects.ts";
import { t } from "./words.ts";
import names from "./agreeing.module.css";

interface ProposalProps extends Texts {
  readonly proposal: Proposal;
  readonly words: Words;
}

export function ProposalCard({ proposal, words, texts }: ProposalProps) {
  const what = useWhat()(proposal, words).join(", ");
  return (
    <li className={names.proposal}>
      <p className={names.by}>{whoseWords(proposal, words)}</p>
      {proposal.changes.map((change) => (
        <Changed key={change.subject} change={change} state={proposal.state} texts={texts} />
      ))}
      <Done proposal={proposal} words={words} texts={texts} />
      <Why proposal={proposal} words={words} />
      <div className={names.line}>
        <div className={names.standing}>
          <p>{standingWords(proposal)}</p>
          {proposal.qualified && proposal.state === "open" && <p>{t("proposal.qualified")}</p>}
          {proposal.failed !== undefined && (
            <p>{t("proposal.failed-because", { why: whyOf(proposal.failed) })}</p>
          )}
          {proposal.state === "announced" && <p>{t("proposal.stopped")}</p>}
          {proposal.agreedBy.length > 0 && (
            <p>{t("proposal.who", { names: whoAgreed(proposal, words) })}</p>
          )}
        </div>
        {proposal.state === "open" && <Answers proposal={proposal} what={what} />}
      </div>
    </li>
  );
}

/** Why, in the words of who proposes. */
function Why({ proposal, words }: Pick<ProposalProps, "proposal" | "words">) {
  const { person: by, why: hash } = proposal;
  const said = noteIn(words, hash);
  const why = useTheirWords({ by, hash, text: said && t("proposal.why", { why: said }) });
  return why !== undefined && <p className={names.why}>{why}</p>;
}

/** Who proposes it; as what somebody decided it, where nobody else had to agree. */
function whoseWords({ name: hash, office }: Proposal, words: Words): string {
  const name = nameIn(words, hash);
  if (office === undefined) return t("proposal.by", { name });
  return t("proposal.decided-by", { name, office: office.title });
}

/** What the group does with it, each thing in a sentence. */
function Done({ proposal, words, texts }: ProposalProps) {
  const says = useEnacted()(proposal, words);
  if (proposal.acts.length === 0) return null;
  return (
    <div className={names.change}>
      <h3 className={names.subject}>{t(`proposal.does-${tenseOf(proposal)}`)}</h3>
      <ul className={names.acts}>
        {proposal.acts.map(({ act, body, facts }, i) => (
          <li key={act + JSON.stringify(body)}>
            {says[i]}
            {facts.map((fact) => (
              <OfficeMade
                key={fact.fact}
                fact={fact}
                isOpen={proposal.state === "open"}
                texts={texts}
              />
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ChangedProps extends Texts {
  readonly change: Change;
  readonly state: Proposal["state"];
}

/** Whether something is still to come, has come, or never came about. */
function tenseOf({ state }: Pick<Proposal, "state">): "coming" | "holds" | "ended" {
  if (state === "open" || state === "announced") return "coming";
  return state === "holds" ? "holds" : "ended";
}

function Changed({ change, state, texts }: ChangedProps) {
  const subjects = useSubjects();
  const { title, means } = subjects(change);
  const tense = tenseOf({ state });
  const told = (value: Change["value"]) =>
    textOf(change, value, texts) ?? subjects({ ...change, value }).value;
  return (
    <div className={names.change}>
      <h3 className={names.subject}>{title}</h3>
      <dl className={names.sides}>
        <div>
          <dt>{t(`proposal.was-${tense}`)}</dt>
          <dd>{told(change.was)}</dd>
        </div>
        <div data-then>
          <dt>{t(`proposal.would-${tense}`)}</dt>
          <dd>{told(change.value)}</dd>
          {means !== undefined && <dd className={names.means}>{means}</dd>}
        </div>
      </dl>
    </div>
  );
}

/** A published text that a value stands for, where it is one and this host has it. */
function textOf({ subject }: Change, value: Change["value"], texts: Texts["texts"]) {
  return subject === "charter.object" ? textIn({ texts }, String(value)) : undefined;
}

/** Names that are told before the rest are counted. */
const told = 12;

function whoAgreed({ agreedBy }: Proposal, words: Words): string {
  const called = agreedBy.slice(0, told).map(({ name }) => nameIn(words, name));
  const more = agreedBy.length - called.length;
  return formatList(more > 0 ? [...called, t("proposal.more", { n: more })] : called);
}

function standingWords(proposal: Proposal): string {
  const { state, agreed = 0, needed = 0, until, since, effect, office } = proposal;
  if (state === "open") {
    return t("proposal.count", { n: agreed, needed, until: formatMoment(until) });
  }
  if (state === "announced") return t("proposal.from", { day: formatMoment(effect ?? since) });
  const day = formatDay(since.slice(0, 10));
  return state === "holds" && office !== undefined
    ? t("proposal.decided-on", { day })
    : t(`proposal.${state}`, { day });
}

function Answers({ proposal, what }: { readonly proposal: Proposal; readonly what: string }) {
  const { me } = useHere();
  if (me?.status !== "member") return null;
  const body = { proposal: proposal.proposal };
  if (!proposal.agreedBy.some(({ agent }) => agent === me.person)) {
    return (
      <ActButton
        spec={agreeSpec}
        body={body}
        send={t("proposal.agree")}
        label={t("proposal.agree-to", { what })}
        unanswered={t("proposal.agree-unanswered", { what })}
      />
    );
  }
  return (
    <ActButton
      aside
      spec={withdrawSpec}
      body={body}
      send={t(proposal.person === me.person ? "proposal.withdraw" : "proposal.back")}
      label={t("proposal.withdraw-what", { what })}
      unanswered={t("proposal.withdraw-unanswered", { what })}
    />
  );
}
