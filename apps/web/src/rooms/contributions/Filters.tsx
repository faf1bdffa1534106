/** What one is looking at: each filter as a small button that lets it go. */

import { Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { Choose } from "./choosing.ts";
import { whenWords } from "./filter-words.ts";
import type { DoSearch } from "./search.ts";
import { t } from "./page-words.ts";
import names from "./Filters.module.css";

export interface FiltersProps {
  readonly search: DoSearch;
  readonly choose: Choose;
  /** Name of the chosen person. */
  readonly personName: string;
}

export function Filters({ search, choose, personName }: FiltersProps) {
  const { theme, person, when } = search;
  if (theme === undefined && person === undefined && when === undefined) {
    return (
      <p className={names.hint} data-screen>
        {t("do.hint")}
      </p>
    );
  }
  return (
    <div className={names.filters} role="group" aria-label={t("do.filters")}>
      {when !== undefined && (
        <Chip label={whenWords(when)} onDrop={() => choose({ when: whenAbove(when) })} />
      )}
      {theme !== undefined && <Chip label={theme} onDrop={() => choose({ theme: undefined })} />}
      {person !== undefined && (
        <Chip label={personName} onDrop={() => choose({ person: undefined })} />
      )}
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => choose({ theme: undefined, person: undefined, when: undefined })}
      >
        {t("do.show-all")}
      </Button>
    </div>
  );
}

/** A month lets go to its year, a year to all years. */
function whenAbove(when: string): string | undefined {
  return when.length === 7 ? when.slice(0, 4) : undefined;
}

function Chip({ label, onDrop }: { readonly label: string; readonly onDrop: () => void }) {
  return (
    <Button
      variant="light"
      size="compact-sm"
      rightSection={<IconX size="0.9rem" aria-hidden />}
      aria-label={t("do.drop-filter", { label })}
      onClick={onDrop}
    >
      {label}
    </Button>
  );
}
