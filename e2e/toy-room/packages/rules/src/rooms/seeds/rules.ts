/** Offering seeds. */

import { defineAct } from "../../engine/room.ts";
import { authorOf } from "../people/index.ts";
import { offerSpec } from "./acts.ts";
import { seedsOffered } from "./facts.ts";
import { seedsRefusals } from "./refusals.ts";

export const offer = defineAct(offerSpec, [seedsRefusals.offeredAlready], (act) => {
  const author = authorOf(act);
  const { kind, packets, note } = act.body;
  const read = act.sql.read("SELECT 1 FROM seeds WHERE agent = ? AND kind = ?");
  if (read.get(author.n, kind) !== undefined) return seedsRefusals.offeredAlready({ kind });
  const insert = act.sql.write(
    "INSERT INTO seeds (agent, kind, packets, note, entry) VALUES (?, ?, ?, ?, ?)",
  );
  insert.run(author.n, kind, packets, note ?? null, act.index);
  act.fact(seedsOffered, {
    by: author.person,
    kind,
    packets,
    ...(note === undefined ? {} : { note }),
  });
  return undefined;
});
