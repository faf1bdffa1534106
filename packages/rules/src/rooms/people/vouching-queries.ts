/** What can be asked of vouching: for whom somebody vouched, and from when on they can again. */

import { accepted, limits, toTime } from "@plenty/kernel";
import { agent, body, count, pageOf, time, Type } from "../../engine/body.ts";
import { defineQuery } from "../../engine/room.ts";
import { settingChanged } from "../../services/settings/facts.ts";
import { personVouchedFor } from "./facts.ts";
import { findPerson } from "./persons.ts";
import { named, nameOf, page } from "./queries.ts";
import { vouchesFrom } from "./vouching.ts";

export const vouchedFor = defineQuery(
  {
    name: "vouched-for",
    summary: "Whom a person vouched for, the last one first, and from when on they can again.",
    sees: "everyone",
    params: body({ person: agent, ...page }),
    answer: body({
      ...pageOf(body({ whom: named, at: time }), count).properties,
      /** From when on they can vouch again, also where that has come; absent where nothing holds them up. */
      again: Type.Optional(time),
    }),
    follows: [personVouchedFor, settingChanged],
  },
  (reader, { person, after = 0, limit = limits.pageRows }) => {
    const who = findPerson(reader, person);
    if (who === undefined) return accepted({ rows: [] });
    const rows = reader.sql
      .read(
        `SELECT person, at FROM people_vouchers WHERE voucher = ?
         ORDER BY at DESC, person DESC LIMIT ? OFFSET ?`,
      )
      .all(who.n, limit + 1, after);
    const shown = rows.slice(0, limit).map((row) => ({
      whom: nameOf(reader, Number(row.person)),
      at: toTime(Number(row.at)),
    }));
    const next = rows.length > limit ? { next: after + limit } : {};
    const again = vouchesFrom(reader, who.n);
    return accepted({
      rows: shown,
      ...next,
      ...(again === undefined ? {} : { again: toTime(again) }),
    });
  },
);
