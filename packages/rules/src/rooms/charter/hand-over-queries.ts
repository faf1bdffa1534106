/** What can be asked of handing over: who left words for whoever holds an office. */

import { accepted, limits, refused, toTime } from "@plenty/kernel";
import { body, count, pageOf, time, wordsForHolders } from "../../engine/body.ts";
import { defineQuery } from "../../engine/room.ts";
import { memberFacts, named, nameOf, page, paged } from "../people/index.ts";
import { officeFacts, officeHandedOver } from "./offices-facts.ts";
import { officeKey } from "./offices-forms.ts";
import { officeRefusals } from "./offices-refusals.ts";
import { findOffice } from "./offices.ts";

const handOverRow = body({
  by: named,
  /** Read by who holds the office, and by who wrote it. */
  note: wordsForHolders,
  made: time,
  entry: count,
});

export const handOvers = defineQuery(
  {
    name: "hand-overs",
    summary: "Who left words for whoever holds an office, the newest first; its holders read them.",
    sees: "everyone",
    params: body({ office: officeKey, ...page }),
    answer: pageOf(handOverRow, count),
    // who holds it reads them, also as soon as they do
    follows: [...officeFacts, officeHandedOver, ...memberFacts],
  },
  (reader, { office: key, after = 0, limit = limits.pageRows }) => {
    const office = findOffice(reader, key);
    if (office === undefined) return refused(officeRefusals.officeUnknown({ office: key }));
    const read = reader.sql.read(
      `SELECT n, person, note, made, entry FROM charter_hand_overs
       WHERE office = ?1 AND (?2 = 0 OR n < ?2) ORDER BY n DESC LIMIT ?3`,
    );
    const rows = read.all(office.n, after, limit + 1);
    return accepted(
      paged(rows, limit, ({ person, note, made, entry }) => ({
        by: nameOf(reader, Number(person)),
        note: String(note),
        made: toTime(Number(made)),
        entry: Number(entry),
      })),
    );
  },
);
