/**
 * What cannot be taken back is asked once more before it is done. The question stands elsewhere than where it was pressed,
 * so that pressing twice is no yes.
 */

import { Button } from "@mantine/core";
import { useState } from "react";
import type { ReactNode } from "react";
import { t } from "./words.ts";
import names from "./form.module.css";

export interface AskFirstProps {
  /** What the first button says, and the same at length for those who hear it. */
  readonly send: string;
  readonly label: string;
  /** The button that does it. */
  readonly children: ReactNode;
}

export function AskFirst({ send, label, children }: AskFirstProps) {
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <Button variant="default" aria-label={label} onClick={() => setAsked(true)}>
        {send}
      </Button>
    );
  }
  return (
    <section className={names.sure} aria-label={label}>
      <Button variant="default" onClick={() => setAsked(false)}>
        {t("form.no")}
      </Button>
      {children}
    </section>
  );
}
