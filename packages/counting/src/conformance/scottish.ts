/** Scottish wards with the elected as published; a ward is one case. Seats, valid votes and quota must fit too. */

import { ballotCount } from "../core/profile.ts";
import type { Candidate } from "../core/profile.ts";
import type { CountResult } from "../core/result.ts";
import { objectOf, listOf, textOf } from "../formats/json.ts";
import type { Json } from "../formats/json.ts";
import { scottish } from "../formats/scottish.ts";
import { scottishStv } from "../stv/stv.ts";
import { createTally, readCases } from "./suite.ts";
import type { Folder, Suite, Verdict } from "./suite.ts";

export const scottishWards: Suite = {
  name: "scottish-stv",
  async run(data) {
    const tally = createTally("scottish-stv");
    for (const folder of await data.list("stv")) {
      const told = objectOf(await readCases(data, `stv/${folder}/EXPECTED.json`, tally));
      for (const [file, expected] of Object.entries(objectOf(told.wards))) {
        tally.add(file, await judge(data, `stv/${folder}/${file}`, objectOf(expected)));
      }
    }
    return tally.report();
  },
};

async function judge(data: Folder, file: string, expected: Json): Promise<Verdict> {
  const text = await data.text(file);
  if (text === undefined) return { unsupported: `${file} is not there` };
  const profile = await scottish.read({ file, text });
  if (!profile.ok) return { unsupported: profile.refusal.detail };
  const result = scottishStv.run({ profile: profile.value, seats: Number(textOf(expected.seats)) });
  if (!result.ok) return { unsupported: result.refusal.detail };
  const wanted = listOf(expected.elected).map(textOf);
  const ids = wanted.map((name) => idOf(name, profile.value.candidates));
  const unknown = wanted.filter((_, at) => ids[at] === undefined);
  if (unknown.length > 0)
    return { disagree: `nobody on the ballots is called ${unknown.join(", ")}` };
  return compare({ result: result.value, ids, votes: ballotCount(profile.value) }, expected);
}

function compare(
  found: {
    readonly result: CountResult;
    readonly ids: readonly (string | undefined)[];
    readonly votes: number;
  },
  expected: Json,
): Verdict {
  const { winners, rounds } = found.result;
  const same = winners.length === found.ids.length && winners.every((id) => found.ids.includes(id));
  if (!same) {
    const names = listOf(expected.elected).map(textOf).join(", ");
    return { disagree: `elected ${winners.join(", ")}; expected ${names}` };
  }
  const quota = rounds[0]?.quota;
  if ("droop_quota" in expected && quota !== textOf(expected.droop_quota)) {
    return { disagree: `quota ${quota ?? ""}; expected ${textOf(expected.droop_quota)}` };
  }
  const fits =
    !("valid_ballots" in expected) || found.votes === Number(textOf(expected.valid_ballots));
  return fits
    ? "agree"
    : { disagree: `${found.votes} ballots; expected ${textOf(expected.valid_ballots)}` };
}

/** The candidate of a printed name; a name that was cut short on the ballots serves if it is the only one. */
function idOf(printed: string, candidates: readonly Candidate[]): string | undefined {
  const name = folded(printed);
  const exact = candidates.find((candidate) => folded(candidate.name) === name);
  if (exact !== undefined) return exact.id;
  const near = candidates.filter((candidate) => name.startsWith(folded(candidate.name)));
  return near.length === 1 ? near[0]?.id : undefined;
}

/** Councils print surnames in capitals: names are compared without case. */
function folded(name: string): string {
  return name.toLowerCase().replace(/\s+/g, " ").trim();
}
