/** Days behind a command, as people type them; what cannot be read is told. */

import { accepted, dayOf, readDay, typedWords } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import { wrongUsage } from "./command.ts";
import type { Failure, Io } from "./command.ts";

/** A day, of the past (or of the future) where its year or week is not told: `2026-11-22`, `22.11.`, `yesterday`. */
export function typedDay(
  text: string,
  { env, now }: Pick<Io, "env" | "now">,
  toward: "past" | "future" = "past",
): Result<string, Failure> {
  const locale = [env["LC_ALL"], env["LC_TIME"], env["LANG"]].find(
    (name) => name !== undefined && name !== "",
  );
  const read = readDay(text, { today: dayOf(now()), locale, toward });
  return read.ok ? accepted(read.value) : wrongUsage(typedWords(read.refusal));
}
