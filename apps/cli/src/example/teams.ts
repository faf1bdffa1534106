/** What the people of the example say of themselves, and the teams in which they are. */

import type { Hash } from "@plenty/kernel";
import { makeWords } from "@plenty/client";
import type { Random, Receipt, SaltedWords } from "@plenty/client";
import { introduceSpec } from "@plenty/rules/rooms/people/acts";
import { enterTeamSpec, openTeamSpec } from "@plenty/rules/rooms/teams/acts";
import type { ActSpec, BodyOf } from "@plenty/rules/spec";
import type { Script } from "./files.ts";

/** Something that somebody does, with the words that its body names. */
export interface Doing<A extends ActSpec> {
  readonly by: string;
  readonly spec: A;
  readonly body: BodyOf<A>;
  readonly notes?: readonly SaltedWords[];
}

export interface Settling {
  readonly random: Random;
  readonly enter: <A extends ActSpec>(doing: Doing<A>) => Promise<Receipt>;
}

/** Lets each say who they are, and opens the teams of the script; the answer is their ids by their names. */
export async function settleIn(
  { introduced, teams }: Pick<Script, "introduced" | "teams">,
  { random, enter }: Settling,
): Promise<ReadonlyMap<string, Hash>> {
  const ids = new Map<string, Hash>();
  const worded = (text: string | undefined) =>
    text === undefined ? undefined : makeWords(text, random);
  for (const { by, about } of introduced) {
    const note = makeWords(about, random);
    await enter({ by, spec: introduceSpec, body: { about: note.hash }, notes: [note] });
  }
  for (const { name, purpose, by, entered } of teams) {
    const note = worded(purpose);
    const body = { name, ...(note && { purpose: note.hash }) };
    const opened = await enter({ by, spec: openTeamSpec, body, ...(note && { notes: [note] }) });
    ids.set(name, opened.act);
    for (const { by: who, hello } of entered) {
      const said = worded(hello);
      const entering = { team: opened.act, ...(said && { hello: said.hash }) };
      await enter({ by: who, spec: enterTeamSpec, body: entering, ...(said && { notes: [said] }) });
    }
  }
  return ids;
}
