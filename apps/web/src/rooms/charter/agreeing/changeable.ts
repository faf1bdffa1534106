/** What of a group can be changed by agreeing, with what it is now and what it could be. */

import { textIn } from "../../../lib/names.ts";
import type { About } from "../queries.ts";

export type Value = string | number | boolean;

export interface Changeable {
  readonly subject: string;
  readonly value: Value;
  /** Whether a change of it is announced, and is so only after the notice. */
  readonly announced: About["settings"][number]["announced"];
  /** What it can be besides, where there are only a few. */
  readonly others?: readonly Value[];
  /** The least and the most that a number can be. */
  readonly bounds?: { readonly least: number; readonly most: number };
  /** What a published text says now. */
  readonly text?: string;
}

/** Everything that members change by agreeing: settings, the group's name, and what it holds in common. */
export function changeableIn(about: About): readonly Changeable[] {
  const { name, object, settings } = about;
  return [
    ...settings
      .filter(({ holder }) => holder === "agreement")
      .map(({ name: subject, value, announced, schema }) => ({
        subject,
        value,
        announced,
        ...possibleIn(schema, value),
      })),
    { subject: "charter.name", value: name, announced: "never" },
    {
      subject: "charter.object",
      value: object,
      announced: "never",
      text: textIn(about, object) ?? "",
    },
  ];
}

/** The JSON Schema of a setting, as a room declares it. */
interface Declared {
  readonly enum?: readonly Value[];
  readonly type?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

function possibleIn(schema: unknown, value: Value): Pick<Changeable, "others" | "bounds"> {
  const { enum: values, type, minimum, maximum } = (schema ?? {}) as Declared; // JSON Schema of a setting
  const all = type === "boolean" ? [true, false] : values;
  if (all !== undefined) return { others: all.filter((one) => one !== value) };
  if (minimum === undefined || maximum === undefined) return {};
  return { bounds: { least: minimum, most: maximum } };
}

/** True if what is typed would be so only after the notice. */
export function isAnnounced({ value, announced }: Changeable, typed = String(value)): boolean {
  if (typed.trim() === "") return false;
  if (announced === "raised") return Number(typed) > Number(value);
  return announced === "always" && typed !== String(value);
}
