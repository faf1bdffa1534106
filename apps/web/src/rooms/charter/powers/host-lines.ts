/** What whoever keeps the host can do, in words: each with what limits it and how one checks. */

import type { HostPower } from "./queries.ts";
import { saying } from "./saying.ts";
import { t } from "./words.ts";

export interface HostLine {
  /** "host order". */
  readonly key: string;
  readonly title: string;
  readonly limit: string;
  readonly check: string;
}

/** A line for each thing that a host can do. */
export function hostLines(powers: readonly HostPower[]): readonly HostLine[] {
  return powers.map((power) => ({
    key: `host ${power}`,
    title: t("host.can", { can: t(`host.${power}`) }),
    limit: t(`host.${power}.limit`),
    check: t(`host.${power}.check`),
  }));
}

/** Those in which all of what was typed is said. */
export function hostFitting(lines: readonly HostLine[], typed: string): readonly HostLine[] {
  const says = saying(typed);
  return lines.filter(({ title, limit, check }) => says([t("host.title"), title, limit, check]));
}
