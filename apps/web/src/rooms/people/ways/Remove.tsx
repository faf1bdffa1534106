/** Removing a way in: asked for, then said what it means, then done. */

import { Button } from "@mantine/core";
import { useState } from "react";
import { revokeKeySpec } from "@plenty/rules/rooms/people/keys-acts";
import { ActButton } from "../../../form/ActButton.tsx";
import { t } from "./words.ts";
import names from "./ways.module.css";

export interface RemoveProps {
  /** The key that goes. */
  readonly of: string;
  readonly name: string;
  readonly means: string;
  readonly sure?: string;
}

export function Remove({ of: key, name, means, sure = t("devices.remove-sure") }: RemoveProps) {
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t("devices.remove-name", { name })}
        onClick={() => setAsked(true)}
      >
        {t("devices.remove")}
      </Button>
    );
  }
  return (
    <div className={names.sure}>
      <p>{means}</p>
      <div className={names.buttons}>
        <ActButton
          spec={revokeKeySpec}
          body={{ key }}
          send={sure}
          label={`${sure}: ${name}`}
          unanswered={t("devices.unanswered")}
        />
        <Button variant="default" onClick={() => setAsked(false)}>
          {t("devices.keep")}
        </Button>
      </div>
    </div>
  );
}
