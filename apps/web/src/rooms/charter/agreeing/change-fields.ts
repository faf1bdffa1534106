/** The fields of a form of changes: one for whatever could be changed, of which those count that somebody came to change. */

import { accepted, refused } from "@plenty/kernel";
import type { decideSpec, proposeSpec } from "@plenty/rules/rooms/charter/acts";
import type { BodyOf } from "@plenty/rules/spec";
import { line, publishedText } from "../../../form/kinds.ts";
import type { FieldKind } from "../../../form/kinds.ts";
import { amount } from "../../../form/number-kinds.ts";
import { formatCount } from "../../../messages/format.ts";
import type { Changeable, Value } from "./changeable.ts";
import { t } from "./words.ts";

type Field = FieldKind<string, string | number | undefined>;
export type Fields = Readonly<Record<string, Field>>;

/** What the fields of chosen things mean, by their names. */
export type Changed = Readonly<Record<string, string | number | undefined>>;

/** A field for each; what was not chosen means nothing, whatever stands there. */
export function fieldsFor(all: readonly Changeable[], chosen: readonly Changeable[]): Fields {
  return Object.fromEntries(
    all.map((one): [string, Field] => {
      const kind = fieldOf(one);
      const isChosen = chosen.some(({ subject }) => subject === one.subject);
      return [one.subject, isChosen ? kind : { ...kind, required: false, read: nothing }];
    }),
  );
}

const nothing = () => accepted(undefined);
const plainNumber = { decimals: 0, unit: "", shown: "" };

function fieldOf({ value, others, bounds, text: now }: Changeable): Field {
  if (now !== undefined) return publishedText(t("change.missing"), now);
  if (others !== undefined) return oneOfThese(others.map(String));
  return typeof value === "number" ? numberWithin(bounds) : line(t("change.missing"));
}

function numberWithin(bounds: Changeable["bounds"]): FieldKind<string, number> {
  const kind = amount(() => plainNumber);
  if (bounds === undefined) return kind;
  const { least, most } = bounds;
  return {
    ...kind,
    read(typed, beside) {
      const read = kind.read(typed, beside);
      if (!read.ok || (read.value >= least && read.value <= most)) return read;
      return refused(t("change.bounds", { least: formatCount(least), most: formatCount(most) }));
    },
  };
}

/** What stands there may be left of a time when other values could be chosen: then nothing is. */
function oneOfThese(values: readonly string[]): FieldKind<string, string> {
  const read = (typed: string) =>
    values.includes(typed) ? accepted(typed) : refused(t("change.missing"));
  return { blank: values[0] ?? "", required: true, read };
}

/** The settings that are to be otherwise, each with its value as the rules have it. */
export function settingsOf(
  chosen: readonly Changeable[],
  read: Changed,
): BodyOf<typeof decideSpec>["settings"] {
  const settings = chosen.filter(({ subject }) => !isOwn(subject));
  return Object.fromEntries(
    settings.map(({ subject, others }) => [subject, valueOf(read[subject], others)]),
  );
}

/** A proposal of all of it. */
export function proposalOf(
  chosen: readonly Changeable[],
  read: Changed,
): BodyOf<typeof proposeSpec> {
  const { why } = read;
  const own = (subject: string) => chosen.some((one) => one.subject === subject);
  const settings = settingsOf(chosen, read);
  return {
    ...(own("charter.name") && { name: String(read["charter.name"]) }),
    ...(own("charter.object") && { object: String(read["charter.object"]) }),
    ...(Object.keys(settings).length > 0 && { settings }),
    ...(why !== undefined && { why: String(why) }),
  };
}

/** True of what is the group's own and no setting. */
function isOwn(subject: string): boolean {
  return subject === "charter.name" || subject === "charter.object";
}

function valueOf(read: unknown, others: readonly Value[] | undefined): Value {
  const meant = others?.find((other) => String(other) === read);
  return meant ?? (typeof read === "number" ? read : String(read));
}
