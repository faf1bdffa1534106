/**
 * A command with a name of its own that does one act: the words behind its name and its options fill the
 * fields, some of which it knows without asking. Everything else (reading, signing, sending, help) is as for
 * any act.
 */

import { accepted } from "@plenty/kernel";
import type { Millis, PersonId, Refused, Result } from "@plenty/kernel";
import type { GroupClient } from "@plenty/client";
import type { ActSpec } from "@plenty/rules";
import { fail, wrongUsage } from "../support/command.ts";
import type { Command, Done, Failure, Input, Option, Options } from "../support/command.ts";
import { asMember } from "../support/member.ts";
import type { Acting } from "../support/member.ts";
import { doTyped, optionsOf, takenNames } from "./act.ts";
import type { DidAct } from "./act.ts";
import { actingBy } from "./behalf.ts";
import { describe } from "./describe.ts";
import { fieldsOf } from "./form.ts";
import type { Field, Node } from "./form.ts";
import { gather, optionsFor, usageOf } from "./gather.ts";
import type { TypedFields } from "./gather.ts";

export interface Alias<A extends ActSpec> {
  readonly name: string;
  readonly summary: string;
  readonly act: A;
  /** What is typed, where it is not the whole body: its schema, and where it stands in it (`items.0`). */
  readonly of?: { readonly schema: Node; readonly place: string };
  /** Fields that the words behind the name fill, one each; a list takes all that are left. */
  readonly words: readonly string[];
  /** What is typed for a field unless something else is. */
  readonly usually?: Readonly<Record<string, string>>;
  /** The same, as the group says. */
  usuallyHere?(group: GroupClient): Promise<Result<TypedFields, Failure>>;
  /** Fields that are not asked for, because `compose` fills them. */
  readonly without?: readonly string[];
  /** Options that `compose` reads. */
  readonly options?: Readonly<Record<string, Option>>;
  readonly examples: readonly string[];
  readonly notes?: readonly string[];
  /** The typed body, where it is not the typed fields. */
  compose?(
    typed: TypedFields,
    from: { options: Options; person: PersonId; now: Millis },
  ): Result<TypedFields, Failure>;
  /** What is printed when it is done. */
  tell(did: DidAct<A>, acting: Acting): Done | Promise<Done>;
}

/** The command of an alias. */
export function commandOf<A extends ActSpec>(alias: Alias<A>): Command {
  const { name, summary, act, notes, options = {} } = alias;
  const { inWords, inOptions } = fieldsIn(alias);
  const usage = [
    ...inWords.map(({ name: field, form }) => `<${field}>${form.is === "list" ? " ..." : ""}`),
    usageOf(inOptions),
    ...Object.entries(options).map(([option, { value = "" }]) => `[--${option} ${value}]`),
  ];
  return {
    name,
    summary,
    act: act.name,
    usage: usage.filter((part) => part !== "").join(" "),
    options: { ...optionsFor(inOptions), ...options, ...optionsOf(act) },
    examples: alias.examples,
    ...(notes === undefined ? {} : { notes }),
    run: (input) => run(alias, input),
  };
}

function fieldsIn<A extends ActSpec>({ act, of, words, usually = {}, without = [] }: Alias<A>) {
  const all = fieldsOf(of?.schema ?? act.body, takenNames).filter(
    ({ name }) => !without.includes(name),
  );
  const inWords = words.flatMap((name) => all.filter((field) => field.name === name));
  const inOptions = all
    .filter((field) => !inWords.includes(field))
    .map((field) => ({ ...field, ...usualOf(field, usually) }));
  return { inWords, inOptions };
}

function usualOf({ name }: Field, usually: Readonly<Record<string, string>>) {
  const usual = usually[name];
  return usual === undefined ? {} : { required: false, usual };
}

async function run<A extends ActSpec>(alias: Alias<A>, { args, options, io }: Input) {
  const { inWords, inOptions } = fieldsIn(alias);
  const said = wordsFor(inWords, args);
  if (!said.ok) return said;
  const missing = Object.keys(alias.options ?? {}).find((option) =>
    isMissing(alias, option, options),
  );
  if (missing !== undefined) return wrongUsage(`--${missing} is needed`);
  const typed = await gather(inOptions, options, io);
  if (!typed.ok) return typed;
  const fields = { ...alias.usually, ...typed.value, ...said.value };
  return asMember(options, io, async (signing) => {
    const by = await actingBy(signing, options);
    if (!by.ok) return by;
    const acting = by.value;
    const { person, group } = acting;
    const usual = (await alias.usuallyHere?.(group)) ?? accepted({});
    if (!usual.ok) return usual;
    const whole = { ...usual.value, ...fields };
    const from = { options, person, now: io.now() };
    const body = alias.compose?.(whole, from) ?? accepted(whole);
    if (!body.ok) return body;
    const act = { spec: alias.act, typed: body.value };
    const done = await doTyped({ acting, options, io }, act, (did) => alias.tell(did, acting));
    return done.ok ? done : inOwnWords(done, alias);
  });
}

function isMissing<A extends ActSpec>({ options = {} }: Alias<A>, name: string, given: Options) {
  return options[name]?.needed === true && given.text(name) === undefined;
}

/** A fault of a field is told by the option that was typed. */
function inOwnWords<A extends ActSpec>(did: Refused<Failure>, { of }: Alias<A>): Refused<Failure> {
  if (of === undefined) return did;
  const [first, ...within] = of.place.split(".");
  const place = `--${[first, ...within].join(" ")}.`;
  return fail({ ...did.refusal, detail: did.refusal.detail.replaceAll(place, "--") });
}

function wordsFor(fields: readonly Field[], args: readonly string[]): Result<TypedFields, Failure> {
  const typed: Record<string, unknown> = {};
  const left = [...args];
  for (const { name, form, node } of fields) {
    const [first] = left;
    if (first === undefined) return wrongUsage(`<${name}> is needed: ${describe(node)}`);
    typed[name] = form.is === "list" ? left.splice(0) : left.shift();
  }
  const [more] = left;
  return more === undefined ? accepted(typed) : wrongUsage(`"${more}" is one word too many`);
}
