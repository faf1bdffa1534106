/** A name that an import brought in, for whoever brought it: the way to have it erased. Others see nothing. */

import type { Hash } from "@plenty/kernel";
import { eraseWordsSpec } from "@plenty/rules/rooms/people/acts";
import { Card } from "../../components/Card.tsx";
import { usePreview } from "../../form/use-preview.ts";
import { useHere } from "../../session/here.ts";
import type { Me } from "../../session/me.ts";
import { EraseList } from "./EraseWords.tsx";
import { t } from "./claim-words.ts";

export interface EraseNameProps {
  readonly name: Hash;
  readonly text: string;
  readonly me: Me;
}

export function EraseName({ name, text, me }: EraseNameProps) {
  const { group } = useHere();
  const preview = usePreview(eraseWordsSpec, { group, me, body: { words: [name] } });
  if (preview === undefined || preview.refusal !== undefined) return null;
  return (
    <Card title={t("name.brought")}>
      <p>{t("name.erase-lead")}</p>
      <EraseList of={[{ hash: name, text }]} />
    </Card>
  );
}
