/** What a room brings to the command line: commands of its own, and what of it waits for somebody. */

import type { Millis, PersonId, Refusal, Result } from "@plenty/kernel";
import type { GroupClient } from "@plenty/client";
import type { Command, Failure } from "./command.ts";

export type Commands = Readonly<Record<string, () => Promise<Command>>>;

export interface RoomCommands {
  /** The room's name in the rules. */
  readonly room: string;
  /** By their names; each is loaded when it is used. */
  readonly commands: Commands;
  /** Commands that bear another name now, by the one they had. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** Who holds a key; one room knows it. */
  readonly holder?: () => Promise<FindHolder>;
  readonly waiting?: () => Promise<FindWaiting>;
}

/** The person of a key (`did:key:…`); undefined if nobody of the group holds it. */
export type FindHolder = (
  group: GroupClient,
  key: string,
) => Promise<Result<PersonId | undefined, Refusal>>;

/** What waits for a person of the group, kind by kind. */
export type FindWaiting = (
  group: GroupClient,
  person: PersonId,
  now: Millis,
) => Promise<Result<readonly Waiting[], Failure>>;

export interface Waiting {
  /** Heads a table: "To confirm". */
  readonly title: string;
  /** One row for each thing, the name by which it is named again first. */
  readonly rows: readonly (readonly string[])[];
  /** The same for programs. */
  readonly json: readonly Readonly<Record<string, unknown>>[];
  /** The command that does it. */
  readonly next: string;
}

/** True of what the group does not show to whoever asked, as who is not welcomed yet in a closed one. */
export function isNotYours(found: Result<unknown, Pick<Failure, "code">>): boolean {
  return !found.ok && found.refusal.code === "NotYours";
}
