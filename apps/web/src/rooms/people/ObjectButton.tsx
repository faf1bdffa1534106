/** Objecting to what a helper does, or to one entry of it. */

import { objectSpec } from "@plenty/rules/rooms/people/acts";
import { ActButton } from "../../form/ActButton.tsx";
import { AskFirst } from "../../form/AskFirst.tsx";
import { t } from "./helped-words.ts";

export interface OfHelped {
  readonly person: string;
  readonly name: string;
}

export interface ObjectButtonProps extends OfHelped {
  /** The act that is objected to; without it whoever helps is. */
  readonly act?: string;
}

export function ObjectButton({ person, name, act }: ObjectButtonProps) {
  return (
    <AskFirst send={t("helped.object")} label={t("helped.object-name", { name })}>
      <ActButton
        aside
        spec={objectSpec}
        body={{ person, ...(act !== undefined && { act }) }}
        send={t("helped.object-yes")}
        label={t("helped.object-yes-name", { name })}
        unanswered={t("helped.object-unanswered", { name })}
      />
    </AskFirst>
  );
}
