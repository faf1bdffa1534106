/** What people are, and what groups like them usually agree beforehand: shown before anything is founded. */

import { Suspense } from "react";
import { charterTemplates, findTemplate } from "@plenty/client";
import type { CharterTemplate } from "@plenty/client";
import { SelectField } from "../../form/SelectField.tsx";
import type { Form } from "../../form/use-form.ts";
import { formatList } from "../../messages/format.ts";
import { byContacts } from "../peace/door.ts";
import type { FoundingFields } from "./founding-fields.ts";
import { chooserWords } from "./offices/tell-office.ts";
import { useGiven } from "./offices/use-given.ts";
import { t } from "./found-words.ts";
import names from "./FoundPage.module.css";

export function TemplateField({ form }: { readonly form: Form<FoundingFields> }) {
  const field = form.field("template");
  const chosen = findTemplate(form.typed.template);
  const choose = (key: string) => {
    const template = findTemplate(key);
    const others = charterTemplates.map(({ object }) => object);
    field.onChange(key);
    if (template === undefined) return;
    form.field("readers").onChange(template.settings["people.readers"]);
    form.field("welcome").onChange(template.settings["people.welcome"]);
    // what somebody wrote stays; only words that another template brought give way
    if (form.typed.object === "" || others.includes(form.typed.object)) {
      form.field("object").onChange(template.object);
    }
  };
  return (
    <div>
      <SelectField
        {...field}
        onChange={choose}
        label={t("found.template")}
        of={charterTemplates.map(({ key, title }) => ({ value: key, label: title }))}
      />
      <Suspense>
        {chosen !== undefined && chosen.offices.length > 0 && <Offices template={chosen} />}
      </Suspense>
    </div>
  );
}

function Offices({ template: { offices } }: { readonly template: CharterTemplate }) {
  return (
    <details className={names.offices} open>
      <summary>{t("found.offices", { n: offices.length })}</summary>
      <dl>
        {offices.map((office) => (
          <div key={office.office}>
            <dt>{t("found.office", { title: office.title, n: office.seats })}</dt>
            <dd>{office.duties}</dd>
            <dd>
              <May office={office} all={offices} /> {chooserWords(office, offices)}
            </dd>
          </div>
        ))}
      </dl>
      <p>{t("found.offices-later")}</p>
    </details>
  );
}

interface MayProps {
  readonly office: CharterTemplate["offices"][number];
  readonly all: CharterTemplate["offices"];
}

/** What its holders may do: what it is given, what takes it, and whom they name. */
function May({ office: { office, powers }, all }: MayProps) {
  const told = useGiven();
  const own = office === byContacts.office ? byContacts.acts : [];
  const named = all
    .filter(({ chosenBy }) => chosenBy === office)
    .map(({ title }) => t("found.names", { title }));
  const may = [...[...(powers ?? []), ...own].map(told), ...named];
  return may.length === 0 ? t("found.may-nothing") : t("found.may", { powers: formatList(may) });
}
