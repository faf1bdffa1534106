/** `plenty log`: tells of something done. */

import { accepted, findUnit, units } from "@plenty/kernel";
import type { Hash, Result } from "@plenty/kernel";
import { makeWords } from "@plenty/client";
import type { SaltedWords } from "@plenty/client";
import type { BodyOf } from "@plenty/rules/spec";
import { logSpec } from "@plenty/rules/rooms/contributions/acts";
import { wrongUsage } from "../support/command.ts";
import type { Command, Failure, Io, Options } from "../support/command.ts";
import { keyOptions } from "../support/keys.ts";
import { asMember, findPerson, sendAct } from "../support/member.ts";
import type { Acting } from "../support/member.ts";
import { groupOptions } from "../support/target.ts";
import { typedDay, typedMeasure } from "../support/typed.ts";

export const command: Command = {
  name: "log",
  summary: "tell of something done",
  usage: "<words> --theme <theme> [--amount 2.5 --unit hour]",
  options: {
    theme: { type: "string", value: "THEME", help: "What it was about: garden, roof, food ..." },
    kind: { type: "string", value: "KIND", help: "work (default), care, thing or idea." },
    on: {
      type: "string",
      value: "DAY",
      help: "The day: 2026-11-22, 22.11., yesterday (default: today).",
    },
    amount: {
      type: "string",
      value: "N",
      help: "How much, with --unit; hours also as 1:30 or '90 min'.",
    },
    unit: {
      type: "string",
      value: "UNIT",
      help: `One of ${units.map(({ code }) => code).join(", ")}.`,
    },
    with: {
      type: "string",
      value: "NAME",
      multiple: true,
      help: "Who else did it; may be repeated.",
    },
    gift: { type: "boolean", help: "A gift: never counted towards anything." },
    ...groupOptions,
    ...keyOptions,
  },
  examples: [
    'plenty log "mended the gutter" --theme roof --amount 1.5 --unit hour',
    'plenty log "cooked for everyone" --theme food --kind care --with birch --with clover',
  ],
  async run({ args, options, io }) {
    const [note, ...more] = args;
    if (note === undefined || more.length > 0)
      return wrongUsage("what was done, in one text, is needed");
    const told = readTold(options, io);
    if (!told.ok) return told;
    return asMember(options, io, async (acting) => {
      const people = await agentsOf(acting, options.texts("with"));
      if (!people.ok) return people;
      const words: SaltedWords = makeWords(note);
      const { on, ...rest } = told.value;
      const item = { on, people: people.value, ...rest, note: words.hash };
      const sent = await sendAct(acting, io, {
        spec: logSpec,
        body: { items: [item] },
        words: [words],
      });
      if (!sent.ok) return sent;
      const name = `${sent.value.act}.0`;
      return accepted({
        json: { item: name, receipt: sent.value },
        lines: [`Told: ${note}`, name],
      });
    });
  },
};

type Item = BodyOf<typeof logSpec>["items"][number];
type Told = Omit<Item, "people" | "note" | "gains">;

function readTold(options: Options, io: Io): Result<Told, Failure> {
  const theme = options.text("theme");
  const kind = options.text("kind") ?? "work";
  if (theme === undefined) return wrongUsage("--theme is needed: what it was about");
  if (!isKind(kind)) return wrongUsage(`no kind "${kind}"`);
  const on = typedDay(options.text("on") ?? "today", io);
  if (!on.ok) return on;
  const measure = readMeasure(options);
  if (!measure.ok) return measure;
  const gift = options.flag("gift") ? { gift: true as const } : {};
  return accepted({ on: on.value, theme, kind, ...measure.value, ...gift });
}

function isKind(text: string): text is Item["kind"] {
  return ["work", "care", "thing", "idea"].includes(text);
}

function readMeasure(options: Options): Result<Pick<Told, "amount" | "unit">, Failure> {
  const text = options.text("amount");
  const code = options.text("unit");
  if (text === undefined && code === undefined) return accepted({});
  if (text === undefined || code === undefined)
    return wrongUsage("--amount and --unit go together");
  const unit = findUnit(code);
  if (unit === undefined) return wrongUsage(`no unit "${code}"`);
  const amount = typedMeasure(text, unit);
  return amount.ok ? accepted({ amount: amount.value, unit: unit.code }) : amount;
}

/** Myself, and those who did it with me. */
async function agentsOf(
  { group, person }: Acting,
  names: readonly string[],
): Promise<Result<readonly Hash[], Failure>> {
  const people: Hash[] = [person];
  for (const name of names) {
    const found = await findPerson(group, name);
    if (!found.ok) return found;
    people.push(found.value);
  }
  return accepted(people);
}
