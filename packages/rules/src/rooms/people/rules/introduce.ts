/** Saying who one is. Only the last of it is on one's page; what was said before stays on the entries that said it. */

import { defineAct } from "../../../engine/room.ts";
import { personIntroduced } from "../facts.ts";
import { authorOf } from "../rules.ts";
import { introduceSpec } from "../words-acts.ts";

export const introduce = defineAct(introduceSpec, [], (act) => {
  const { n, person } = authorOf(act);
  const { about } = act.body;
  act.sql.write("DELETE FROM people_about WHERE n = ?").run(n);
  if (about !== undefined) {
    act.sql.write("INSERT INTO people_about (n, about) VALUES (?, ?)").run(n, about);
  }
  act.fact(personIntroduced, { person, ...(about === undefined ? {} : { about }) });
  return undefined;
});
