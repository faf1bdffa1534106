/** What can be asked of keys: a person's devices and ways in, and what is under way with them. */

import { accepted, limits, refused, toTime } from "@plenty/kernel";
import { agent, body, count, did, pageOf, time, Type, words } from "../../engine/body.ts";
import type { SqlRow } from "../../engine/db.ts";
import { engineRefusals } from "../../engine/refusals.ts";
import { defineQuery } from "../../engine/room.ts";
import type { Reading } from "../../engine/room.ts";
import { isReadBy } from "../../engine/spec.ts";
import { guardiansOf } from "./guardians.ts";
import { changesOf, voicesOf } from "./key-changes.ts";
import type { KeyChange } from "./key-changes.ts";
import { guardiansNamed, keyFacts } from "./keys-facts.ts";
import { keyChangeId, keyChangeKind, keyRank, keyVia } from "./keys-forms.ts";
import { keysOf } from "./keys.ts";
import type { HeldKey } from "./keys.ts";
import { personJoined } from "./facts.ts";
import { findPerson, personAt } from "./persons.ts";
import { named, nameOf, page, paged } from "./queries.ts";

const none = { guardians: [], needed: 0 };

const keyRow = body({
  key: did,
  rank: keyRank,
  /** By what it came, and with which key. */
  via: keyVia,
  by: Type.Optional(did),
  name: Type.Optional(words),
  added: time,
  entry: count,
  /** From when on it is no longer young. */
  grown: time,
  /** From when on it pays and vouches. */
  binds: time,
  /** When it goes; a device is paused until then. */
  leaving: Type.Optional(time),
});

const changeRow = body({
  change: keyChangeId,
  kind: keyChangeKind,
  key: Type.Optional(did),
  by: Type.Optional(did),
  entry: count,
  since: time,
  until: time,
  /** Members who gave their word for it, and how many must. */
  voices: Type.Array(agent),
  needed: count,
  /** Who are to be guardians. */
  guardians: Type.Optional(Type.Array(agent)),
});

const guardianship = body({ guardians: Type.Array(agent), needed: count });

export const keys = defineQuery(
  {
    name: "keys",
    summary: "A person's devices and spare way in, and what is under way with them.",
    sees: "people",
    params: body({ person: agent }),
    answer: body({
      keys: Type.Array(keyRow),
      underWay: Type.Array(changeRow),
      guarded: guardianship,
    }),
    follows: [personJoined, ...keyFacts],
  },
  (reader, { person }) => {
    if (!isReadBy(reader.asker, person)) return refused(engineRefusals.notYours());
    const found = findPerson(reader, person);
    if (found === undefined) return accepted({ keys: [], underWay: [], guarded: none });
    return accepted({
      keys: keysOf(reader, found.n).map(viewKey),
      underWay: changesOf(reader, found.n).map((change) => viewChange(reader, change)),
      guarded: guardiansOf(reader, found.n),
    });
  },
);

function viewKey({ key, rank, via, addedBy, name, added, entry, grown, ...more }: HeldKey) {
  return {
    key,
    rank,
    via,
    ...(addedBy === undefined ? {} : { by: addedBy }),
    ...(name === undefined ? {} : { name }),
    added: toTime(added),
    entry,
    grown: toTime(grown),
    binds: toTime(more.binds),
    ...(more.leaving === undefined ? {} : { leaving: toTime(more.leaving) }),
  };
}

function viewChange(reading: Reading, change: KeyChange) {
  const { change: id, kind, key, byKey, entry, since, until } = change;
  return {
    change: id,
    kind,
    ...(key === undefined ? {} : { key }),
    ...(byKey === undefined ? {} : { by: byKey }),
    entry,
    since: toTime(since),
    until: toTime(until),
    voices: voicesOf(reading, change).map((n) => personAt(reading, n).person),
    needed: neededFor(reading, change),
    ...(change.named === undefined ? {} : { guardians: change.named.guardians }),
  };
}

/** How many must give their word; of guardians who are to be named, how many will have to. */
function neededFor(reading: Reading, change: KeyChange): number {
  if (change.kind === "re-entry") return limits.witnesses;
  const asked = change.kind === "recovery" ? guardiansOf(reading, change.person) : change.named;
  return asked?.needed ?? 0;
}

export const guarded = defineQuery(
  {
    name: "guarded",
    summary: "Whose guardian somebody is.",
    sees: "people",
    params: body({ guardian: agent, ...page }),
    answer: pageOf(body({ ...named.properties, needed: count }), count),
    follows: [guardiansNamed],
  },
  (reader, { guardian, after = 0, limit = limits.pageRows }) => {
    if (!isReadBy(reader.asker, guardian)) return refused(engineRefusals.notYours());
    const found = findPerson(reader, guardian);
    const read = reader.sql.read(
      `SELECT person AS n, needed FROM people_guardians
       WHERE guardian = ? AND person > ? ORDER BY person LIMIT ?`,
    );
    const rows = found === undefined ? [] : read.all(found.n, after, limit + 1);
    const view = ({ n, needed }: SqlRow) => ({
      ...nameOf(reader, Number(n)),
      needed: Number(needed),
    });
    return accepted(paged(rows, limit, view));
  },
);
