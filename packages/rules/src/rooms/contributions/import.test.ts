/** Imports: given a history, when a member brings in what another source tells. */

import { describe, expect, test } from "vitest";
import { acceptedFacts, givenFounded, nobody, refusalCode, wordsFor } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";

const [elder, fern, hazel] = ["elder", "fern", "hazel"].map((name) => wordsFor(name).hash) as [
  string,
  string,
  string,
];

const people = [elder, fern];
const baked = { id: "1", on: "2019-03-01", by: [0, 1], theme: "food", kind: "work" } as const;
const met = { id: "2", on: "2019-03-02", by: [1], theme: "meeting", kind: "presence" } as const;

function bringIn(world: World, body: object = {}) {
  const whole = { source: "minutes", people, records: [baked, met], ...body };
  return world.act("alder", "contributions.import", whole);
}

describe("import", () => {
  test("[CO5] keeps the records' own days, and its facts carry all of it", async () => {
    const world = await givenFounded();
    const by = world.person("alder");
    const records = [
      { ...baked, position: 0 },
      { ...met, position: 1 },
    ];
    expect(acceptedFacts(await bringIn(world))).toEqual([
      { fact: "PeopleNamed", source: "minutes", agents: people },
      { fact: "ContributionsImported", source: "minutes", by, people, records },
    ]);
  });

  test("[CO5] stands as told by the importer until somebody else confirms", async () => {
    const world = await givenFounded();
    acceptedFacts(await bringIn(world));
    const item = `${world.log.at(-1)?.act?.id}.0`;
    expect(world.ask("contributions", "recent").rows).toEqual([
      {
        item,
        entry: 1,
        on: "2019-03-01",
        people: people.map((agent) => ({ agent, name: agent })),
        theme: "food",
        kind: "work",
        told: { agent: world.person("alder"), name: wordsFor("alder").hash },
        status: "told by the importer",
        source: "minutes",
      },
    ]);
    const confirm = (by: string) => world.act(by, "contributions.confirm", { items: [item] });
    expect(refusalCode(await confirm("alder"))).toBe("OwnContribution");
    acceptedFacts(await confirm("birch"));
    expect(world.ask("contributions", "recent").rows).toMatchObject([{ status: "confirmed" }]);
  });

  test("[CO5] may leave open who did it; is for members alone", async () => {
    const world = await givenFounded();
    await world.join("clover");
    const anonymous = { people: [], records: [{ ...baked, by: [] }] };
    expect(refusalCode(await bringIn(world, anonymous))).toBe("accepted");
    const body = { source: "minutes", people, records: [baked] };
    const outcome = await world.act("clover", "contributions.import", body);
    expect(refusalCode(outcome)).toBe("NotWelcomed");
  });

  test("[CO6] adds nothing a second time, and refuses an act with nothing new", async () => {
    const world = await givenFounded();
    await bringIn(world);
    const before = world.digests().live;
    const again = await bringIn(world);
    expect(again).toMatchObject({ refusal: { code: "NothingNew", field: "records" } });
    expect(world.digests().live).toBe(before);
  });

  test("[CO6] takes from an act what is new, each at its own place; a source has its own ids", async () => {
    const world = await givenFounded();
    await bringIn(world);
    const more = { ...baked, id: "3", on: "2019-03-03" };
    const facts = acceptedFacts(await bringIn(world, { records: [baked, more, met] }));
    expect(facts).toMatchObject([
      { fact: "ContributionsImported", records: [{ ...more, position: 1 }] },
    ]);
    const rows = world.ask("contributions", "recent").rows as { item: string }[];
    expect(rows.map(({ item }) => item.slice(65))).toEqual(["1", "0"]);
    expect(refusalCode(await bringIn(world, { source: "git" }))).toBe("accepted");
    expect(world.ask("contributions", "summary")).toMatchObject({ total: 3 });
  });

  test("[CO6] refuses two records of one id in an act", async () => {
    const world = await givenFounded();
    expect(await bringIn(world, { records: [baked, { ...met, id: "1" }] })).toMatchObject({
      refusal: { code: "RecordTwice", field: "records.1.id" },
    });
  });

  test("[CO7] makes unclaimed agents of names, once, under their salted hash", async () => {
    const world = await givenFounded();
    await bringIn(world);
    const facts = acceptedFacts(
      await bringIn(world, { source: "git", people: [fern, hazel], records: [baked] }),
    );
    expect(facts[0]).toEqual({ fact: "PeopleNamed", source: "git", agents: [hazel] });
    const named = (params = {}) => world.ask("people", "unclaimed", params);
    expect(named()).toEqual({
      rows: [
        { agent: elder, name: elder, source: "minutes" },
        { agent: fern, name: fern, source: "minutes" },
        { agent: hazel, name: hazel, source: "git" },
      ],
    });
    expect(named({ source: "git" }).rows).toMatchObject([{ agent: hazel }]);
    expect(named({ limit: "2" })).toMatchObject({ rows: [{}, {}], next: 5 });
    expect(named({ limit: "2", after: "5" })).toMatchObject({ rows: [{ agent: hazel }] });
    expect(world.ask("people", "members").rows).toHaveLength(2);
  });

  test("[CO7] refuses a person in the place of a name, one twice, a member as there, and a place without a name", async () => {
    const world = await givenFounded();
    const outcomes = [
      await bringIn(world, { people: [elder, world.person("birch")] }),
      await bringIn(world, { members: [fern] }),
      await bringIn(world, { members: [world.person("birch"), world.person("birch")] }),
      await bringIn(world, { people: [elder], members: [world.person("birch")] }),
      await bringIn(world, { people: [elder, elder] }),
      await bringIn(world, { records: [{ ...baked, by: [2] }] }),
      await bringIn(world, { records: [baked, { ...met, by: [0, 0] }] }),
    ];
    expect(outcomes).toMatchObject([
      { refusal: { code: "AgentUnknown", field: "people.1" } },
      { refusal: { code: "AgentUnknown", field: "members.0" } },
      { refusal: { code: "AgentTwice", field: "members.1" } },
      { refusal: { code: "AgentUnknown", field: "records.1.by" } },
      { refusal: { code: "AgentTwice", field: "people.1" } },
      { refusal: { code: "AgentUnknown", field: "records.0.by" } },
      { refusal: { code: "AgentTwice", field: "records.1.by" } },
    ]);
  });

  test("[CO7] who belongs is named as themselves, confirms nothing of it, and contests it; who left is refused", async () => {
    const world = await givenFounded(["alder", "birch", "clover"]);
    const birch = world.person("birch");
    const did = {
      people: [],
      members: [birch],
      records: [{ ...baked, by: [0], amount: 150, unit: "hour" }],
    };
    const facts = acceptedFacts(await bringIn(world, did));
    expect(facts.map(({ fact }) => fact)).toEqual(["ContributionsImported"]);
    const item = `${world.log.at(-1)?.act?.id}.0`;
    expect(world.ask("contributions", "recent", { person: birch }).rows).toMatchObject([
      { item, amount: 150, unit: "hour", status: "told by the importer" },
    ]);
    const confirm = await world.act("birch", "contributions.confirm", { items: [item] });
    expect(refusalCode(confirm)).toBe("OwnContribution");
    acceptedFacts(await world.act("birch", "contributions.contest", { item }));
    acceptedFacts(await world.act("clover", "people.leave", {}));
    const late = {
      people: [],
      members: [world.person("clover")],
      records: [{ ...baked, id: "9", by: [0] }],
    };
    expect(await bringIn(world, late)).toMatchObject({
      refusal: { code: "TheyLeft", field: "members.0" },
    });
  });

  test("[CO5] says how much and what; hours are bounded by the day, of new records alone", async () => {
    const world = await givenFounded();
    const long = { ...baked, amount: 15_000, unit: "hour", note: hazel };
    const first = acceptedFacts(await bringIn(world, { records: [long] }));
    expect(first).toMatchObject([
      { fact: "PeopleNamed" },
      { fact: "DayIsLong", person: elder, amount: 15_000 },
      { fact: "DayIsLong", person: fern },
      { fact: "ContributionsImported", records: [long] },
    ]);
    expect(refusalCode(await bringIn(world, { records: [long] }))).toBe("NothingNew");
    const more = { ...long, id: "3", by: [1] };
    expect(await bringIn(world, { records: [long, more] })).toMatchObject({
      refusal: { code: "DayTooLong", field: "records.1.amount" },
    });
    const two = [more, { ...more, id: "4" }];
    expect(
      await bringIn(world, { people: [elder, wordsFor("ivy").hash], records: two }),
    ).toMatchObject({
      refusal: { code: "DayTooLong", field: "records.1.amount" },
    });
    expect(world.laws()).toEqual([]);
  });

  test("[CO2] an amount of a record comes with its unit", async () => {
    const world = await givenFounded();
    expect(await bringIn(world, { records: [{ ...baked, amount: 150 }] })).toMatchObject({
      refusal: { code: "AmountWithoutUnit", field: "records.0.amount" },
    });
  });

  test("[CO10] what was brought in with hours is taken back and may be brought in again", async () => {
    const world = await givenFounded();
    const body = { records: [{ ...baked, amount: 15_000, unit: "hour" }] };
    acceptedFacts(await bringIn(world, body));
    const items = [`${world.log.at(-1)?.act?.id}.0`];
    acceptedFacts(await world.act("alder", "contributions.withdraw", { items }));
    expect(refusalCode(await bringIn(world, body))).toBe("accepted");
    expect(world.laws()).toEqual([]);
  });

  test("[CO8] reports who was there to presence, and that is no thing done", async () => {
    const world = await givenFounded();
    await bringIn(world, { records: [{ ...met, by: [0, 1] }] });
    expect(world.ask("contributions", "summary")).toMatchObject({ total: 0 });
    const { days } = world.ask("presence", "recent");
    expect(days).toContainEqual({
      on: "2019-03-02",
      people: people.map((agent) => ({ agent, name: agent })),
    });
  });

  test("[CO5] refuses a day that does not exist or is still to come", async () => {
    const world = await givenFounded();
    for (const on of ["2019-02-29", "2026-01-07"]) {
      expect(await bringIn(world, { records: [baked, { ...met, on }] })).toMatchObject({
        refusal: { code: "DayInvalid", field: "records.1.on" },
      });
    }
  });

  test.each([
    [{ records: [] }, "records"],
    [{ records: Array.from({ length: 257 }, (_, i) => ({ ...baked, id: `${i}` })) }, "records"],
    [{ people: Array(257).fill(nobody) }, "people"],
    [{ records: [{ ...baked, id: "" }] }, "records.0.id"],
    [{ records: [{ ...baked, id: "a b" }] }, "records.0.id"],
    [{ records: [{ ...baked, id: "x".repeat(65) }] }, "records.0.id"],
    [{ records: [{ ...baked, by: [256] }] }, "records.0.by.0"],
    [{ records: [{ ...baked, by: [-1] }] }, "records.0.by.0"],
    [{ records: [{ ...baked, by: [0.5] }] }, "records.0.by.0"],
    [{ records: [{ ...baked, team: nobody }] }, "records.0.team"],
    [{ records: [{ ...baked, amount: 0, unit: "hour" }] }, "records.0.amount"],
    [{ records: [{ ...baked, note: "mended" }] }, "records.0.note"],
    [{ source: "minutes\n" }, "source"],
  ])("[CO6] refuses the import %#", async (body, field) => {
    const world = await givenFounded();
    expect(await bringIn(world, body)).toMatchObject({ refusal: { code: "BodyInvalid", field } });
  });
});
