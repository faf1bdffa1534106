/** A fault of this page itself: says so plainly, and offers the way back. */

import type { ErrorComponentProps } from "@tanstack/react-router";
import { ButtonLink } from "../components/ButtonLink.tsx";
import { OutsidePage } from "../components/OutsidePage.tsx";
import { Problem } from "../components/Problem.tsx";
import { t } from "../messages/message.ts";

export function Oops({ error, reset }: ErrorComponentProps) {
  return (
    <OutsidePage title={t("fault.title")}>
      <Problem error={error instanceof Error ? error : new Error(String(error))} retry={reset} />
      <ButtonLink to="/" variant="default">
        {t("lost.back")}
      </ButtonLink>
    </OutsidePage>
  );
}
