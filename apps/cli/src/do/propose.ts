/**
 * Proposing that the group does an act in its own name: whatever act can have a group do something carries it, so that no
 * room is known by name here.
 */

import { accepted, present } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import { actSpecs } from "@plenty/rules";
import type { ActSpec } from "@plenty/rules";
import type { Failure, Option, Options } from "../support/command.ts";
import type { ToSend } from "../support/member.ts";
import type { Node } from "./form.ts";
import { readBody } from "./read.ts";
import type { Reading } from "./read.ts";

/** Options of acts that a group can do by agreement. */
export const proposeOptions: Readonly<Record<string, Option>> = {
  propose: { type: "boolean", help: "Propose that the group does it, once enough agree." },
  why: { type: "string", value: "TEXT", help: "With --propose: why, for all to read; or @FILE." },
};

/** The act by which somebody proposes what the group is to do, and the field in which that stands. */
const proposing = present(
  actSpecs.flatMap((spec) => {
    const { properties = {} }: Node = spec.body;
    const found = Object.entries(properties).find(([, node]) => node["x-enacts"] === true);
    return found === undefined ? [] : [{ spec, field: found[0] }];
  })[0],
  "by one act members propose what the group does",
);

/** The proposal that the group does an act. */
export async function proposed<A extends ActSpec>(
  act: ToSend<A>,
  options: Options,
  reading: Reading,
): Promise<Result<ToSend<ActSpec>, Failure>> {
  const { spec, field } = proposing;
  const why = options.text("why");
  const typed = {
    [field]: [{ act: act.spec.name, body: act.body }],
    ...(why !== undefined && { why }),
  };
  const read = await readBody(spec.body, typed, reading);
  if (!read.ok) return read;
  const { body, words, texts } = read.value;
  return accepted({
    spec,
    body,
    words: [...(act.words ?? []), ...words],
    texts: [...(act.texts ?? []), ...texts],
  });
}

/** What is done by agreement alone says how it is proposed. */
export function sayingHow(failure: Failure): Failure {
  if (failure.code !== "OnlyByAgreement") return failure;
  return { ...failure, next: "Propose it: type the same with --propose." };
}
