/**
 * The face of a group: what a host shows of it without asking its state, its name and whether anybody may read it.
 * Both change by what its people agree, so they are read from the facts that the log keeps of each change; an index
 * of those few entries makes that one step, however long the log is, and SQLite keeps it in the same transaction.
 */

import type { DatabaseSync } from "node:sqlite";
import type { AnyFact, FactName } from "@plenty/rules/contract";
import { readersSetting } from "@plenty/rules/rooms/people/acts";

/** What a group shows of itself to whoever knows where it is kept. */
export interface Face {
  /** What it is called, by its charter as it is now. */
  readonly name: string;
  /** True if anybody may read it. */
  readonly isOpen: boolean;
}

const [charterChanged, settingChanged] = [
  "CharterChanged",
  "SettingChanged",
] as const satisfies FactName[];
const { name: readers } = readersSetting;

/** Entries that tell a name, and those that tell who reads; what people wrote holds no quote without a backslash. */
const tellsName = `instr(facts, '{"fact":"${charterChanged}",') > 0`;
const tellsReaders = `instr(facts, '{"fact":"${settingChanged}","setting":"${readers}",') > 0`;

/** Indexes of the log by which its face is found. */
export const faceIndexes: readonly string[] = [
  `CREATE INDEX IF NOT EXISTS log_names ON log_entries (n) WHERE ${tellsName}`,
  `CREATE INDEX IF NOT EXISTS log_readers ON log_entries (n) WHERE ${tellsReaders}`,
];

/** The face of the log in `db`, read from it each time that it is asked; `founded` is what it was founded with. */
export function faceOf(db: DatabaseSync, founded: Face): Face {
  const lastName = createLastReader(db, tellsName);
  const lastReaders = createLastReader(db, tellsReaders);
  return {
    get name() {
      return nameIn(lastName()) ?? founded.name;
    },
    get isOpen() {
      return isOpenIn(lastReaders()) ?? founded.isOpen;
    },
  };
}

/** Facts of the last entry that tells something, the newest first; none if no entry does. */
function createLastReader(db: DatabaseSync, tells: string): () => readonly AnyFact[] {
  const last = db.prepare(`SELECT facts FROM log_entries WHERE ${tells} ORDER BY n DESC LIMIT 1`);
  return () => {
    const facts: readonly AnyFact[] = JSON.parse(String(last.get()?.facts ?? "[]")); // written from facts
    return facts.toReversed();
  };
}

function nameIn(facts: readonly AnyFact[]): string | undefined {
  return facts.find((told) => told.fact === charterChanged)?.name;
}

/** Whatever else than that everyone reads is closed. */
function isOpenIn(facts: readonly AnyFact[]): boolean | undefined {
  const told = facts.find((one) => one.fact === settingChanged && one.setting === readers);
  return told?.fact === settingChanged ? told.value === "everyone" : undefined;
}
