/** The form of changes: what each should be, chosen, counted or written; and why. A holder decides what is their office's. */

import { decideSpec, proposeSpec } from "@plenty/rules/rooms/charter/acts";
import type { ActSpec } from "@plenty/rules/spec";
import { ActForm } from "../../../form/ActForm.tsx";
import { ChoiceField } from "../../../form/ChoiceField.tsx";
import { AmountField, LineField } from "../../../form/inputs.tsx";
import { note } from "../../../form/kinds.ts";
import { useActForm } from "../../../form/use-act-form.ts";
import type { Field } from "../../../form/use-form.ts";
import { WordsField } from "../../../form/WordsField.tsx";
import { formatList } from "../../../messages/format.ts";
import { AfterProposing } from "./AfterProposing.tsx";
import { isAnnounced } from "./changeable.ts";
import type { Changeable } from "./changeable.ts";
import { fieldsFor, proposalOf, settingsOf } from "./change-fields.ts";
import type { Changed, Fields } from "./change-fields.ts";
import { AddSubject, Subject } from "./Subject.tsx";
import { useSubjects } from "./use-subjects.ts";
import { t } from "./words.ts";
import names from "./agreeing.module.css";

export interface ChangeFormProps {
  readonly all: readonly Changeable[];
  /** What somebody came to change. */
  readonly chosen: readonly Changeable[];
  /** The office by which it is decided; without it all are asked. */
  readonly as: string | undefined;
  /** Is told by their names what they came to change instead. */
  readonly onChoose: (subjects: readonly string[]) => void;
}

export function ChangeForm({ all, chosen, as, onChoose }: ChangeFormProps) {
  const form = useChange(all, chosen, as);
  const choosing = { all, chosen: chosen.map(({ subject }) => subject), onChange: onChoose };
  return (
    <ActForm
      form={form}
      send={t(as === undefined ? "change.send" : "change.decide")}
      after={<AfterProposing />}
    >
      {chosen.map((one) => (
        <div key={one.subject} className={names.part}>
          <Subject subject={one.subject} {...choosing} />
          <Value of={one} field={form.field(one.subject)} />
        </div>
      ))}
      <AddSubject {...choosing} />
      {as === undefined && (
        <>
          <WordsField {...form.field("why")} label={t("change.why")} />
          <Notice all={all} chosen={chosen} typed={form.typed} />
        </>
      )}
    </ActForm>
  );
}

interface NoticeProps extends Pick<ChangeFormProps, "all" | "chosen"> {
  readonly typed: Readonly<Record<string, string>>;
}

/** That it is so only some days after it is agreed, where that is so. */
function Notice({ all, chosen, typed }: NoticeProps) {
  const notice = all.find(({ subject }) => subject === "charter.notice");
  if (!chosen.some((one) => isAnnounced(one, typed[one.subject]))) return null;
  return <p className={names.now}>{t("change.notice", { n: Number(notice?.value) })}</p>;
}

interface ValueProps {
  readonly of: Changeable;
  readonly field: Field<string>;
}

/** What it is now, and the field for what it should be. */
function Value({ of: one, field }: ValueProps) {
  const { subject, value, others, text } = one;
  const subjects = useSubjects();
  const label = t("change.then");
  const now =
    text === undefined ? (
      <p className={names.now}>{t("change.now", { value: subjects(one).value })}</p>
    ) : null;
  if (others !== undefined) {
    const of = others.map((other) => {
      const { value: says, means } = subjects({ subject, value: other });
      return { value: String(other), label: says, ...(means !== undefined && { means }) };
    });
    return (
      <>
        {now}
        <ChoiceField {...field} label={label} of={of} />
      </>
    );
  }
  const Line = typeof value === "number" ? AmountField : LineField;
  return (
    <>
      {now}
      {text === undefined ? (
        <Line {...field} label={label} />
      ) : (
        <WordsField {...field} label={label} rows={5} />
      )}
    </>
  );
}

function useChange(
  all: readonly Changeable[],
  chosen: readonly Changeable[],
  as: string | undefined,
) {
  const subjects = useSubjects();
  const fields: Fields = { ...fieldsFor(all, chosen), why: note() };
  const what = formatList(chosen.map((one) => subjects(one).title));
  return useActForm<ActSpec, Fields>(as === undefined ? proposeSpec : decideSpec, {
    fields,
    draft: "change",
    body: (read: Changed) =>
      as === undefined
        ? proposalOf(chosen, read)
        : { office: as, settings: settingsOf(chosen, read) },
    words: () => ({
      done: t(as === undefined ? "change.done" : "change.decided"),
      unanswered: t("change.unanswered", { what }),
    }),
  });
}
