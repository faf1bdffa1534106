/** What can be asked of seeds. */

import { accepted } from "@plenty/kernel";
import { body, count, Type, words } from "../../engine/body.ts";
import { defineQuery } from "../../engine/room.ts";
import { named, nameOf } from "../people/index.ts";
import { offered, seedsOffered } from "./facts.ts";

export const offers = defineQuery(
  {
    name: "offers",
    summary: "Who has which seeds, by kind.",
    sees: "everyone",
    params: body({}),
    answer: body({
      rows: Type.Array(body({ ...offered, by: named, note: Type.Optional(words), entry: count })),
    }),
    follows: [seedsOffered],
  },
  (reader) => {
    const read = reader.sql.read(
      "SELECT agent, kind, packets, note, entry FROM seeds ORDER BY kind, n",
    );
    const rows = read.all().map((row) => ({
      kind: String(row.kind),
      packets: Number(row.packets),
      by: nameOf(reader, Number(row.agent)),
      ...(row.note === null ? {} : { note: String(row.note) }),
      entry: Number(row.entry),
    }));
    return accepted({ rows });
  },
);
