/**
 * Previews: what they foresee is what comes, and nothing is left of them. That each act of every play does
 * what was foreseen is checked wherever an act is submitted (testing/foreseen.ts).
 */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { accepted, DAY, limits } from "@plenty/kernel";
import {
  actSpecs,
  checkAct,
  createPreview,
  fullDigest,
  keeper,
  stranger,
  unsignedFacts,
  unsignedId,
  visitor,
} from "../index.ts";
import type { Preview, Wanted } from "../index.ts";
import { addKey, nameGuardians, recover, reEnter, revokeKey } from "../testing/devices.ts";
import { perform } from "../testing/play.ts";
import { anyPlay, exampleBodies, keptPlays } from "../testing/plays.ts";
import { expectForeseen } from "../testing/foreseen.ts";
import { signerOf } from "../testing/signing.ts";
import { acceptedFacts, factOf, givenFounded, refusalCode, wordsFor } from "../testing/world.ts";
import type { World } from "../testing/world.ts";
import { createAdmission } from "./admission.ts";
import { createPreviewFor } from "./preview.ts";

const told = { items: [{ on: "2026-01-04", theme: "garden", kind: "work", people: [""] }] };

type Asking = Omit<Wanted, "asker"> & Partial<Pick<Wanted, "asker">>;

/** Previews in a transaction that is rolled back. */
function foresee(world: World, wanted: Asking, preview = createPreview(world.db)) {
  world.db.exec("BEGIN");
  try {
    const place = { commons: world.commons(), index: world.log.length, at: world.now() };
    return preview({ asker: keeper, ...wanted }, place);
  } finally {
    world.db.exec("ROLLBACK");
  }
}

function logging(world: World) {
  const [item] = told.items;
  const items = [{ ...item, people: [world.person("alder")], note: wordsFor("weeds").hash }];
  return { act: "contributions.log", person: world.person("alder"), body: { items } };
}

describe("what is foreseen", () => {
  test.each(keptPlays)("[EN26] is what then comes, for every act where %s", async (_, play) => {
    expect((await perform(play)).log.length).toBeGreaterThan(1);
  });

  test("[EN26] that is not what comes is found out, whether facts or a refusal", async () => {
    const world = await givenFounded();
    const { act, body } = logging(world);
    const jws = await world.sign("alder", act, body);
    const checked = checkAct(jws);
    const outcome = world.submit(jws);
    if (!checked.ok || !outcome.ok) throw new Error("it is accepted");
    const { facts } = outcome.value;
    const right = unsignedFacts(checked.value.id, outcome.value.json);
    const expectIt = (foreseen: unknown) => () =>
      expectForeseen(
        { byKey: accepted(right), byPerson: foreseen as never },
        checked.value,
        outcome,
      );
    expect(expectIt(accepted(right))).not.toThrow();
    expect(expectIt(accepted(facts))).toThrow("foreseen");
    expect(expectIt(foresee(world, { act: "credit.burn", body: {} }))).toThrow("foreseen");
  });

  test("[EN26] has zeros where the act's id will stand, and needs no key of whoever is named", async () => {
    const world = await givenFounded();
    const facts = foresee(world, logging(world));
    expect(facts.ok && factOf(facts.value, "ContributionTold").item).toBe(`${unsignedId}.0`);
    const { did: key } = await signerOf("birch");
    expect(refusalCode(foresee(world, { ...logging(world), key, asker: keeper }))).toBe(
      "PersonOther",
    );
    expect(foresee(world, { ...logging(world), person: unsignedId })).toMatchObject({
      refusal: { code: "AuthorUnknown", field: "person", params: { person: unsignedId } },
    });
  });

  test("[EN26] is not refused for a nonce, whichever somebody has used", async () => {
    const world = await givenFounded();
    const { act, body } = logging(world);
    const payload = { nonce: "0".repeat(32) };
    acceptedFacts(await world.act("alder", act, body, { payload }));
    expect(foresee(world, logging(world)).ok).toBe(true);
  });

  test("[EN26] is of the state after all that is due by then is settled, as far as a host settles it", async () => {
    const world = await givenFounded();
    acceptedFacts(await world.act("alder", "contributions.log", logging(world).body));
    const items = [`${world.log.at(-1)?.act?.id}.0`];
    const confirming = {
      act: "contributions.confirm",
      person: world.person("birch"),
      body: { items },
    };
    expect(foresee(world, confirming).ok).toBe(true);
    world.wait(14 * DAY);
    const late = refusalCode(foresee(world, confirming));
    expect(late).toBe(refusalCode(await world.act("birch", "contributions.confirm", { items })));
    expect(late).not.toBe("accepted");
    const fill = world.db.prepare(
      "INSERT INTO engine_due (at, room, due, key) VALUES (?, 'shed', 'rust', ?)",
    );
    for (let n = 0; n < 2_000; n++) fill.run(world.now(), `${n}`);
    expect(foresee(world, logging(world)).ok).toBe(true);
    fill.run(world.now(), "one more");
    expect(refusalCode(foresee(world, logging(world)))).toBe("DueFirst");
  });

  test("[EN21] of an act that is not the asker's to see is refused before anything is judged", async () => {
    const never = () => {
      throw new Error("it was judged");
    };
    const preview: Preview = createPreviewFor({
      admit: createAdmission(actSpecs).checkUnsigned,
      maySee: () => false,
      engineFor: () => ({ apply: never, due: never, tick: never, forget: never }),
      ofKey: never,
      ofPerson: never,
    });
    const world = await givenFounded();
    const wanted = { act: "people.welcome", person: unsignedId, body: { person: unsignedId } };
    expect(refusalCode(foresee(world, wanted, preview))).toBe("NotYours");
    expect(refusalCode(foresee(world, { ...wanted, body: {} }, preview))).toBe("BodyInvalid");
  });
});

describe("what is foreseen of a device", () => {
  const phone = { who: "alder", device: "alder's phone" };
  const sheet = { who: "alder", device: "alder's sheet" };

  async function given(): Promise<World> {
    const world = await givenFounded(["alder", "birch", "clover"]);
    acceptedFacts(await addKey(world, { who: "alder", adds: phone.device }));
    acceptedFacts(await addKey(world, { who: "alder", adds: sheet.device, rank: "spare" }));
    world.wait(limits.keyYoungMs);
    return world;
  }

  /** That alder welcomes elm, from alder's own session, with a key of somebody's. */
  async function welcoming(world: World, device: string, by = "alder") {
    if (world.log.every(({ act }) => act?.payload.act !== "people.join"))
      acceptedFacts(await world.join("elm"));
    const { did: key } = await world.signer(device);
    const asker = { ...keeper, person: world.person(by) };
    const body = { person: world.person("elm") };
    const wanted = { act: "people.welcome", person: world.person("alder"), body };
    return [foresee(world, { ...wanted, asker, key }), foresee(world, { ...wanted, asker })].map(
      refusalCode,
    );
  }

  test("[EN29] is that one which is being removed pays and vouches no more, and another does", async () => {
    const world = await given();
    const { device } = phone;
    acceptedFacts(await revokeKey(world, { who: "alder", device, removes: "alder" }));
    expect(await welcoming(world, "alder")).toEqual(["KeyPaused", "accepted"]);
    expect(await welcoming(world, device)).toEqual(["accepted", "accepted"]);
  });

  test("[EN29] is that one by which members let somebody in again waits for a day", async () => {
    const world = await given();
    const fresh = { who: "alder", device: "alder's new phone" };
    for (const by of ["birch", "clover"]) acceptedFacts(await reEnter(world, { by, ...fresh }));
    expect(await welcoming(world, fresh.device)).toEqual(["KeyWaits", "accepted"]);
  });

  test("[EN29] is that guardians have called another", async () => {
    const world = await given();
    acceptedFacts(await nameGuardians(world, sheet, ["birch", "clover"], 2));
    acceptedFacts(await recover(world, { by: "birch", who: "alder", device: "alder's new phone" }));
    expect(await welcoming(world, "alder")).toEqual(["GuardiansCalled", "accepted"]);
  });

  test("[EN29] is that a spare way in does nothing else, and nothing of another's device", async () => {
    const world = await given();
    expect(await welcoming(world, sheet.device)).toEqual(["SpareOnlyKeys", "accepted"]);
    expect(await welcoming(world, "alder", "birch")).toEqual(["NotYours", "NotYours"]);
    expect(await welcoming(world, "nobody's device")).toEqual(["NotYours", "accepted"]);
    const { did: key } = await world.signer("alder");
    for (const asker of [visitor, stranger])
      for (const named of [{ key }, {}])
        expect(refusalCode(foresee(world, { ...logging(world), ...named, asker }))).toBe(
          "NotYours",
        );
  });

  test("[EN29] is told to who helps somebody, of what they do for them, and of nobody else's help", async () => {
    const world = await given();
    const people = [{ name: wordsFor("rowan").hash, consent: "paper" }];
    acceptedFacts(await world.act("alder", "people.add-person", { people }));
    const { act, body } = logging(world);
    const wanted = { act, body, person: people[0]?.name ?? "", consent: "paper" } as const;
    const asked = (helper: string, by: string) => {
      const asker = { ...keeper, person: world.person(by) };
      return refusalCode(foresee(world, { ...wanted, helper: world.person(helper), asker }));
    };
    expect(asked("alder", "alder")).toBe("accepted");
    expect(asked("alder", "birch")).toBe("NotYours");
    expect(asked("birch", "birch")).toBe("HelpsNobody");
  });
});

describe("what is left of a preview", () => {
  test("[EN27] is nothing: after any play, of any act, the state is the same in every row", async () => {
    await fc.assert(
      fc.asyncProperty(anyPlay, async (play) => {
        const world = await perform(play);
        const preview = createPreview(world.db);
        const before = fullDigest(world.db);
        for (const [act, body] of Object.entries(exampleBodies)) {
          const person = act === "people.join" ? {} : { person: world.person("alder") };
          foresee(world, { act, body, ...person }, preview);
          foresee(world, logging(world), preview);
        }
        expect(fullDigest(world.db)).toBe(before);
        expect(foresee(world, logging(world), preview)).toEqual(foresee(world, logging(world)));
      }),
      { numRuns: process.env.PLENTY_DEEP === "1" ? 200 : 10 },
    );
  });
});
