/** Calling one of my devices by a name; what its browser says of it is proposed for the one in hand, and sent by its owner alone. */

import { limits } from "@plenty/kernel";
import { nameKeySpec } from "@plenty/rules/rooms/people/keys-acts";
import { ActForm } from "../../../form/ActForm.tsx";
import { LineField } from "../../../form/inputs.tsx";
import { words } from "../../../form/kinds.ts";
import { useActForm } from "../../../form/use-act-form.ts";
import { t } from "./words.ts";
import names from "./ways.module.css";

export interface NameDeviceProps {
  /** The key of the device. */
  readonly of: string;
  /** What stands in the field at first. */
  readonly proposed: string;
}

export function NameDevice({ of: key, proposed }: NameDeviceProps) {
  const called = words(t("devices.name-missing"), limits.nameChars);
  const form = useActForm(nameKeySpec, {
    fields: { name: { ...called, salted: true as const } },
    start: { name: proposed },
    body: ({ name }) => ({ key, name }),
    words: ({ name }) => ({
      done: t("devices.name-done", { name }),
      unanswered: t("devices.name-unanswered", { name }),
    }),
  });
  const isDone = form.done !== undefined;
  return (
    <div className={names.sure}>
      <ActForm form={form} send={isDone ? undefined : t("devices.name-send")}>
        {!isDone && (
          <LineField
            {...form.field("name")}
            label={t("devices.name-label")}
            hint={t("devices.name-hint")}
          />
        )}
      </ActForm>
    </div>
  );
}
