/** People: given a history, when somebody joins or welcomes, then facts or a refusal. */

import { describe, expect, test } from "vitest";
import { textHash } from "@plenty/log";
import { proven } from "../../testing/signing.ts";
import {
  acceptedFacts,
  factOf,
  givenFounded,
  joinInvited,
  nobody,
  refusalCode,
  statusOf,
  welcome,
  wordsFor,
} from "../../testing/world.ts";

const nonce = "ab".repeat(16);

describe("join", () => {
  test("[PE1] refuses another charter than the one that holds", async () => {
    const world = await givenFounded();
    const other = await world.join("clover", {
      change: (body) => ({ ...body, charter: textHash("another charter") }),
    });
    expect(other).toMatchObject({ refusal: { code: "CharterOther", field: "charter" } });
    expect(refusalCode(await world.join("clover"))).toBe("accepted");
  });

  test("[PE2] gives the id of the act, and is a newcomer with the keys listed", async () => {
    const world = await givenFounded();
    const joined = acceptedFacts(await world.join("clover"));
    const { did } = await world.signer("clover");
    expect(joined).toEqual([
      {
        fact: "PersonJoined",
        person: world.log.at(-1)?.act?.id,
        name: wordsFor("clover").hash,
        keys: [did],
      },
    ]);
    expect(world.ask("people", "of-key", { key: did }).person).toMatchObject({
      person: world.person("clover"),
      status: "newcomer",
      vouchers: 0,
      needed: 2,
      keys: [did],
    });
  });

  test("[PE2] refuses who signs with a key that is not listed", async () => {
    const world = await givenFounded();
    const { did: kid } = await world.signer("clover");
    const keys = [await proven("clover's phone", { context: world.commons(), kid, nonce })];
    const outcome = await world.join("clover", {
      payload: { nonce },
      change: (body) => ({ ...body, keys }),
    });
    expect(outcome).toMatchObject({ refusal: { code: "KeyNotListed", field: "keys" } });
  });

  test("[PE2] takes several keys, and each of them signs", async () => {
    const world = await givenFounded();
    const { did: kid } = await world.signer("clover");
    const more = await proven("clover's phone", { context: world.commons(), kid, nonce });
    await world.join("clover", {
      payload: { nonce },
      change: (body) => ({ ...body, keys: [...(body.keys as unknown[]), more] }),
    });
    const told = await world.act(
      "clover's phone",
      "contributions.log",
      {
        items: [
          { on: "2026-01-05", people: [world.person("clover")], theme: "food", kind: "work" },
        ],
      },
      { payload: { person: world.person("clover") } },
    );
    expect(refusalCode(told)).toBe("accepted");
  });

  test("[PE3] refuses a key that somebody holds, and one listed twice", async () => {
    const world = await givenFounded();
    await world.join("clover");
    expect(await world.join("clover")).toMatchObject({ refusal: { code: "KeyTaken" } });
    expect(refusalCode(await world.join("alder"))).toBe("KeyTaken");
    const twice = await world.join("dill", {
      change: (body) => ({ ...body, keys: [...(body.keys as []), ...(body.keys as [])] }),
    });
    expect(refusalCode(twice)).toBe("KeyTaken");
  });

  test("[PE3] refuses the key of the log: it is nobody's own", async () => {
    const world = await givenFounded();
    expect(refusalCode(await world.join("the log"))).toBe("KeyTaken");
  });

  test("[PE2] refuses an id that an import has given to a name", async () => {
    const world = await givenFounded();
    const jws = await world.signJoining("clover");
    // the first 16 bytes of what clover signed as salt, the rest as words: anybody can name that hash
    const id = textHash(jws.slice(0, jws.lastIndexOf(".")));
    const imported = await world.act("alder", "contributions.import", {
      source: "minutes",
      people: [id],
      records: [{ id: "1", on: "2026-01-01", by: [0], theme: "food", kind: "work" }],
    });
    expect(refusalCode(imported)).toBe("accepted");
    expect(refusalCode(world.submit(jws))).toBe("IdTaken");
    expect(refusalCode(await world.join("clover"))).toBe("accepted");
  });
});

describe("vouching", () => {
  test("[PE4] makes a member of whom two members vouched for", async () => {
    const world = await givenFounded(["alder", "birch", "clover"]);
    await world.join("dill");
    expect(acceptedFacts(await welcome(world, "alder", "dill"))).toEqual([
      { fact: "PersonVouchedFor", person: world.person("dill"), by: world.person("alder") },
    ]);
    expect(statusOf(world, "dill")).toBe("newcomer");
    const second = acceptedFacts(await welcome(world, "birch", "dill"));
    expect(factOf(second, "PersonWelcomed").person).toBe(world.person("dill"));
    expect(statusOf(world, "dill")).toBe("member");
  });

  test("[PE4] asks one voucher where there is one member, and two from then on", async () => {
    const world = await givenFounded(["alder"]);
    await world.join("birch");
    await world.join("clover");
    await welcome(world, "alder", "birch");
    expect(statusOf(world, "birch")).toBe("member");
    await welcome(world, "alder", "clover");
    expect(statusOf(world, "clover")).toBe("newcomer");
    await welcome(world, "birch", "clover");
    expect(statusOf(world, "clover")).toBe("member");
  });

  test("[PE5] makes a member of whom one vouched for, where the charter says so", async () => {
    const world = await givenFounded(["alder", "birch"], { "people.welcome": "invitation" });
    await world.join("clover");
    await welcome(world, "birch", "clover");
    expect(statusOf(world, "clover")).toBe("member");
    await joinInvited(world, "clover", "dill");
    expect(statusOf(world, "dill")).toBe("member");
  });

  test("[PE7] refuses vouching twice, for a member, for oneself, and for nobody", async () => {
    const world = await givenFounded(["alder", "birch", "clover"]);
    await world.join("dill");
    await welcome(world, "alder", "dill");
    expect(refusalCode(await welcome(world, "alder", "dill"))).toBe("AlreadyVouched");
    expect(refusalCode(await welcome(world, "alder", "birch"))).toBe("AlreadyWelcomed");
    expect(refusalCode(await welcome(world, "alder", "alder"))).toBe("AlreadyWelcomed");
    const unknown = await world.act("alder", "people.welcome", { person: nobody });
    expect(unknown).toMatchObject({ refusal: { code: "PersonUnknown", field: "person" } });
  });

  test("[PE7] refuses welcoming somebody whom an import names", async () => {
    const world = await givenFounded();
    const dill = wordsFor("dill").hash;
    await world.act("alder", "contributions.import", {
      source: "minutes",
      people: [dill],
      records: [{ id: "1", on: "2026-01-01", by: [0], theme: "food", kind: "work" }],
    });
    const outcome = await world.act("alder", "people.welcome", { person: dill });
    expect(refusalCode(outcome)).toBe("PersonUnknown");
    expect(world.ask("people", "unclaimed").rows).toEqual([
      { agent: dill, name: dill, source: "minutes" },
    ]);
  });

  test("[PE8] refuses vouching by a newcomer", async () => {
    const world = await givenFounded();
    await world.join("clover");
    await world.join("dill");
    expect(refusalCode(await welcome(world, "clover", "dill"))).toBe("NotWelcomed");
    expect(refusalCode(await welcome(world, "clover", "clover"))).toBe("NotWelcomed");
  });
});

describe("queries", () => {
  test("[PE4] members come page by page, in the order of joining, with who vouched", async () => {
    const world = await givenFounded();
    await world.join("clover");
    await welcome(world, "birch", "clover");
    const first = world.ask("people", "members", { limit: "2" });
    expect(first).toMatchObject({
      rows: [{ person: world.person("alder") }, { person: world.person("birch") }],
      next: 2,
    });
    expect(world.ask("people", "members", { after: "2", limit: "2" })).toEqual({
      rows: [
        {
          person: world.person("clover"),
          name: wordsFor("clover").hash,
          status: "newcomer",
          roles: ["persons"],
          entry: 1,
          joined: "2026-01-05T09:00:00.000Z",
          vouchers: 1,
          needed: 2,
          vouchedBy: [world.person("birch")],
          keys: [(await world.signer("clover")).did],
        },
      ],
    });
  });

  test("[PE3] a key or a person that nobody here is gives nothing", async () => {
    const world = await givenFounded();
    const { did } = await world.signer("a stranger");
    expect(world.ask("people", "of-key", { key: did })).toEqual({});
    expect(world.ask("people", "person", { person: nobody })).toEqual({});
  });
});

test("[PE10] each role is asked before the act's own rule, and whoever lacks it is refused by its words", async () => {
  const world = await givenFounded();
  await world.join("clover");
  const unknown = { person: nobody };
  expect(refusalCode(await world.act("clover", "people.welcome", unknown))).toBe("NotWelcomed");
  expect(refusalCode(await world.act("alder", "people.welcome", unknown))).toBe("PersonUnknown");
  const credit = { name: "Hours", code: "HRS", decimals: 2, floor: 0 };
  expect(refusalCode(await world.act("clover", "credit.open-currency", credit))).toBe("NotFounder");
  const { rows } = world.ask("people", "members") as { rows: { roles: string[] }[] };
  expect(rows.map(({ roles }) => roles)).toEqual([
    ["persons", "members", "founders"],
    ["persons", "members", "founders"],
    ["persons"],
  ]);
});
