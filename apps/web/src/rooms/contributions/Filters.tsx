/** What one is looking at: each filter as a small button that lets it go. */

import { Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { formatMonth } from "../../messages/format.ts";
import type { Choose } from "./choosing.ts";
import type { DoSearch } from "./search.ts";
import { t } from "./words.ts";
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
    return <p className={names.hint}>{t("do.hint")}</p>;
  }
  return (
    <div className={names.filters} role="group" aria-label={t("do.filters")}>
      {when !== undefined && (
        <Chip
          label={when.length === 4 ? when : formatMonth(when)}
          onDrop={() => choose({ when: whenAbove(when) })}
        />
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
