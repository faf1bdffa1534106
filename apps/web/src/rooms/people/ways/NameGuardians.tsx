/** Naming guardians: who they are, and how many of them must agree. */

import { accepted, refused } from "@plenty/kernel";
import { nameGuardiansSpec } from "@plenty/rules/rooms/people/keys-acts";
import { ActForm } from "../../../form/ActForm.tsx";
import { LineField } from "../../../form/inputs.tsx";
import { several } from "../../../form/kinds.ts";
import type { FieldKind } from "../../../form/kinds.ts";
import { PeopleField } from "../../../form/PeopleField.tsx";
import { useActForm } from "../../../form/use-act-form.ts";
import { t } from "./words.ts";

export function NameGuardians() {
  const form = useActForm(nameGuardiansSpec, {
    fields: { guardians: several([], t("guardians.who-missing")), needed: howMany() },
    body: (read) => read,
    words: () => ({ done: t("guardians.done"), unanswered: t("guardians.unanswered") }),
  });
  return (
    <ActForm form={form} send={t("guardians.send")}>
      <PeopleField {...form.field("guardians")} label={t("guardians.who")} />
      <LineField {...form.field("needed")} label={t("guardians.needed")} />
    </ActForm>
  );
}

/** A whole number of people. */
function howMany(): FieldKind<string, number> {
  return {
    blank: "2",
    required: true,
    read: (typed) =>
      /^\s*[1-9]\s*$/.test(typed)
        ? accepted(Number(typed))
        : refused(t("guardians.needed-missing")),
  };
}
