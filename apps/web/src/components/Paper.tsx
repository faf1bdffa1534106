/**
 * What a page that is made for paper has beside it: a button that prints it, and a head that stands on paper
 * alone: of which group it is, whom and which time it is about, and when it was printed.
 */

import { Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { Suspense } from "react";
import { useNow } from "../lib/use-now.ts";
import { formatMoment } from "../messages/format.ts";
import { t } from "../messages/message.ts";
import type { Print } from "../section/section.ts";
import { useHere } from "../session/here.ts";
import names from "./Paper.module.css";

export function PaperHead({ of: { Of } }: { readonly of: Print }) {
  const { name } = useHere();
  const now = new Date(useNow()).toISOString();
  return (
    <div data-paper className={names.head}>
      <p className={names.group}>{name}</p>
      {Of && (
        <Suspense>
          <Of />
        </Suspense>
      )}
      <p>{t("paper.printed", { when: formatMoment(now), host: location.host })}</p>
    </div>
  );
}

export function PrintButton() {
  return (
    <Button
      variant="subtle"
      px="0.5rem"
      aria-label={t("paper.print")}
      title={t("paper.print")}
      onClick={() => print()}
    >
      <IconPrinter size="1.2rem" stroke={1.7} aria-hidden />
    </Button>
  );
}
