/** What is to be otherwise: one thing or several, each chosen from a list. */

import { Button } from "@mantine/core";
import { limits } from "@plenty/kernel";
import { SelectField } from "../../../form/SelectField.tsx";
import type { Changeable } from "./changeable.ts";
import { useSubjects } from "./use-subjects.ts";
import { t } from "./words.ts";
import names from "./agreeing.module.css";

interface SubjectsProps {
  readonly all: readonly Changeable[];
  /** Names of what is to be otherwise. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** One of them: another can be chosen in its place, and of several it can be left out. */
export function Subject({
  subject,
  all,
  chosen,
  onChange,
}: SubjectsProps & { readonly subject: string }) {
  const subjects = useSubjects();
  const of = all.filter((one) => one.subject === subject || !chosen.includes(one.subject));
  const isFirst = chosen[0] === subject;
  const title = subjects({ subject, value: "" }).title;
  return (
    <div className={names.which}>
      <SelectField
        id={`change-of-${subject}`}
        label={t(isFirst ? "change.what" : "change.what-else")}
        value={subject}
        required
        error={undefined}
        told={undefined}
        most={undefined}
        onBlur={() => undefined}
        onChange={(next) => onChange(chosen.map((one) => (one === subject ? next : one)))}
        of={of.map((one) => ({ value: one.subject, label: subjects(one).title }))}
      />
      {chosen.length > 1 && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t("change.without-it", { title })}
          onClick={() => onChange(chosen.filter((one) => one !== subject))}
        >
          {t("change.without")}
        </Button>
      )}
    </div>
  );
}

/** One more of those that are left. */
export function AddSubject({ all, chosen, onChange }: SubjectsProps) {
  const next = all.find(({ subject }) => !chosen.includes(subject));
  if (next === undefined || chosen.length >= limits.changesPerProposal) return null;
  return (
    <div>
      <Button variant="default" onClick={() => onChange([...chosen, next.subject])}>
        {t("change.more")}
      </Button>
    </div>
  );
}
