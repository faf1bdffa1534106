/**
 * Names under which people come to belong, as acts bring them. They are words, of which the rules know a hash: who
 * keeps the words compares them with the names that are there, and says by `field` which one is meant.
 */

import type { Hash } from "@plenty/kernel";
import type { TSchema } from "./body.ts";
import { asNode } from "./marks.ts";
import type { ActSpec } from "./spec.ts";
import type { NamingAct } from "./words.ts";

/** A name in an act: its hash, and where it stands in the body. */
export interface OwnName {
  readonly hash: Hash;
  readonly field: string;
}

type Walk = (value: unknown, field: string, into: OwnName[]) => void;

/** Finds the names that acts bring; of an act that brings none it costs nothing. */
export function createOwnNamesFinder(
  specs: readonly ActSpec[],
): (act: NamingAct) => readonly OwnName[] {
  const walks = new Map(specs.map(({ name, body }) => [name, walkOf(body)]));
  return ({ act, body }) => {
    const into: OwnName[] = [];
    walks.get(act)?.(body, "", into);
    return into;
  };
}

/** A walk through values of one schema node; undefined where nothing below it is such a name. */
function walkOf(schema: TSchema): Walk | undefined {
  const { "x-own-name": isOwn, items, properties = {} } = asNode(schema);
  if (isOwn === true) return (value, field, into) => into.push({ hash: String(value), field });
  if (items !== undefined) return throughItems(walkOf(items));
  const walks = Object.entries(properties).flatMap(([key, one]) => {
    const each = walkOf(one);
    return each === undefined ? [] : [{ key, each }];
  });
  if (walks.length === 0) return undefined;
  return (value, field, into) => {
    const record = value as Record<string, unknown>; // the schema was checked before
    for (const { key, each } of walks) each(record[key], within(field, key), into);
  };
}

function throughItems(each: Walk | undefined): Walk | undefined {
  if (each === undefined) return undefined;
  return (value, field, into) => {
    const items = Array.isArray(value) ? value : [];
    for (const [i, item] of items.entries()) each(item, within(field, String(i)), into);
  };
}

function within(field: string, key: string): string {
  return field === "" ? key : `${field}.${key}`;
}

/**
 * What the screen and people call the group itself, besides its name. The group pays and is paid as a person is: who
 * were called so would be taken for it. A language that gets words on the screen adds those by which it calls the group.
 */
export const groupWords: readonly string[] = ["the group", "group", "the commons", "commons"];
