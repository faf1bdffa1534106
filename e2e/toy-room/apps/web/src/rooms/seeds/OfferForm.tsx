/** Offering seeds: of which kind, how many, and what there is to say of them. */

import { offerSpec } from "@plenty/rules/rooms/seeds/acts";
import { ActForm } from "../../form/ActForm.tsx";
import { AmountField, LineField } from "../../form/inputs.tsx";
import { line, note } from "../../form/kinds.ts";
import { amount } from "../../form/number-kinds.ts";
import { WordsField } from "../../form/WordsField.tsx";
import { useActForm } from "../../form/use-act-form.ts";
import { t } from "./page-words.ts";

const packets = { decimals: 0, unit: "", shown: "" };

export function OfferForm() {
  const form = useActForm(offerSpec, {
    fields: { kind: line(t("seeds.kind-missing")), packets: amount(() => packets), note: note() },
    body: (read) => read,
    words: ({ kind }) => ({
      done: t("seeds.done", { kind }),
      unanswered: t("seeds.sent", { kind }),
    }),
  });
  return (
    <ActForm form={form} send={t("seeds.offer")}>
      <LineField {...form.field("kind")} label={t("seeds.kind")} />
      <AmountField {...form.field("packets")} label={t("seeds.packets")} />
      <WordsField {...form.field("note")} label={t("seeds.note")} />
    </ActForm>
  );
}
