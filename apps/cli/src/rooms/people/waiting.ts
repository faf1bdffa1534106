/** What waits for somebody with people, devices and names: the same question as on Home, kind by kind. */

import { accepted, limits } from "@plenty/kernel";
import type { Row } from "@plenty/client";
import { allPages } from "../../do/asking.ts";
import { short } from "../../do/short.ts";
import type { FindWaiting } from "../../support/room.ts";

type Act = Row<"people", "waiting">["act"];

/** How each kind is headed, and what does it: where a device has to be seen, the page that shows how. */
const kinds: Readonly<Record<Act, { readonly title: string; readonly next: string }>> = {
  "cancel-key-change": {
    title: "Under way with your devices",
    next: "plenty do people.cancel-key-change --change <digits>",
  },
  recover: {
    title: "You are their guardian, and others call a device for them",
    next: "on the screen, before them: Let somebody back in",
  },
  "re-enter": {
    title: "One member has seen them; one more lets them in",
    next: "on the screen, before them: Let somebody back in",
  },
  "give-place": {
    title: "Their first device, to confirm",
    next: "on the screen, before them: Let somebody back in",
  },
  help: { title: "You are asked to help them", next: "plenty do people.help --people <name>" },
  welcome: { title: "To welcome", next: "plenty welcome <name>" },
  "vouch-claim": {
    title: "Names that somebody says are theirs",
    next: "plenty do people.vouch-claim --claim <name>",
  },
  invite: { title: "Nobody else is here yet", next: "plenty invite" },
};

/** Finds what the group says waits for this person. */
export const findWaiting: FindWaiting = async (group, person) => {
  const list = await allPages((after: number | undefined) =>
    group.query("people", "waiting", { person, after, limit: limits.pageRows }),
  );
  if (!list.ok) return list;
  const { rows, words } = list.value;
  const named = (hash: string) => words[hash] ?? "(erased)";
  const json = rows.map(({ name, names = [], ...row }) => ({
    ...row,
    name: named(name),
    names: names.map(named),
  }));
  const ofKind = (act: Act) => {
    const found = json.filter((row) => row.act === act);
    return { ...kinds[act], rows: found.map(lineOf), json: found };
  };
  // Reason: the keys are the acts that the type lists.
  return accepted((Object.keys(kinds) as Act[]).map(ofKind));
};

interface Named extends Pick<Row<"people", "waiting">, "from" | "of" | "until" | "person"> {
  readonly name: string;
  readonly names: readonly string[];
}

function lineOf({ name, person, from, of, until, names }: Named): readonly string[] {
  const when = from === undefined ? until?.slice(0, 10) : `from ${from.slice(0, 10)}`;
  return [name, short(of ?? person), when ?? "", names.join(", ")];
}
