/** The charter: founding, given nothing; and what stands in the way of founding wrongly. */

import { describe, expect, test } from "vitest";
import { founderId, textHash } from "@plenty/log";
import { proven, signerOf } from "../../testing/signing.ts";
import type { FoundBody } from "../../testing/signing.ts";
import {
  acceptedFacts,
  createWorld,
  factOf,
  givenFounded,
  refusalCode,
  statusOf,
  wordsFor,
} from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";

describe("found", () => {
  test("[CH1] is entry 0, and its id is the commons' id", async () => {
    const world = createWorld();
    const facts = acceptedFacts(await world.found());
    const id = world.log[0]?.act?.id;
    expect(factOf(facts, "CommonsFounded").commons).toBe(id);
    expect(world.ask("charter", "about")).toMatchObject({ commons: id, name: "The Alder House" });
  });

  test("[CH1] is refused a second time, in the same words or others", async () => {
    const world = await givenFounded();
    expect(refusalCode(await world.found({ founders: ["clover"] }))).toBe("AlreadyFounded");
    const bytes = world.log[0]?.act?.bytes ?? new Uint8Array();
    expect(refusalCode(world.submit(new TextDecoder().decode(bytes)))).toBe("AlreadyFounded");
  });

  test("[CH1] nothing else is accepted before it", async () => {
    const world = createWorld();
    expect(refusalCode(await world.act("alder", "credit.pay", payment))).toBe("CommonsOther");
  });

  test("[CH1] as a later entry than 0 is a host's bug, and throws", async () => {
    const world = createWorld();
    const pushed = { at: world.now(), facts: "[]" };
    (world.log as unknown[]).push(pushed);
    await expect(world.found()).rejects.toThrow("founding is entry 0");
  });

  test("[CH2] refuses who signs and is not the first founder", async () => {
    const world = createWorld();
    const outcome = await world.found({
      founders: ["alder", "birch"],
      change: (body) => ({ ...body, founders: body.founders.toReversed() }),
    });
    expect(outcome).toMatchObject({ refusal: { code: "KeyNotListed", field: "founders.0.keys" } });
  });

  test("[CH2] refuses a key that stands twice, in one founder's list or in two", async () => {
    const twice = await createWorld().found({
      change: (body) => ({ ...body, founders: [...body.founders, ...body.founders] }),
    });
    expect(refusalCode(twice)).toBe("KeyTaken");
    const inOne = await createWorld().found({
      change: (body) => ({ ...body, founders: body.founders.map(withKeysTwice) }),
    });
    expect(refusalCode(inOne)).toBe("KeyTaken");
  });

  test("[CH2] refuses a key without its proof, and says which", async () => {
    const outcome = await createWorld().found({
      founders: ["alder", "birch"],
      change: async (body, kid, nonce) => {
        const forged = {
          ...(await proven("clover", { context: "c".repeat(64), kid, nonce })),
          key: await didOf("birch"),
        };
        const [first] = body.founders;
        return { ...body, founders: [first, { ...body.founders[1], keys: [forged] }] };
      },
    });
    expect(outcome).toMatchObject({
      refusal: { code: "InnerSignatureInvalid", field: "founders.1.keys.0.proof" },
    });
  });

  test("[CH2] a founder's proof serves no other founding: other words, another log, other founders", async () => {
    const real = createWorld();
    await real.found({ founders: ["alder", "birch"] });
    const { founders } = foundBodyOf(real);
    for (const change of [
      (body: FoundBody) => ({ ...body, charter: { ...body.charter, name: "Evil Lane" } }),
      (body: FoundBody) => ({ ...body, log: founders[1]?.keys[0]?.key ?? "" }),
      (body: FoundBody) => ({ ...body, founders: founders.toReversed() }),
    ]) {
      const outcome = await createWorld().found({
        founders: ["alder", "birch"],
        change: (body) => change({ ...body, founders }),
      });
      expect(outcome).toMatchObject({ refusal: { code: "InnerSignatureInvalid" } });
    }
  });

  test("[CH3] makes members of founders, whose ids follow from the commons' id", async () => {
    const world = await givenFounded(["alder", "birch", "clover"]);
    const names = ["alder", "birch", "clover"];
    const { rows } = world.ask("people", "members");
    expect(rows).toMatchObject(
      names.map((name, i) => ({
        person: founderId(world.commons(), i),
        name: wordsFor(name).hash,
        status: "member",
      })),
    );
    expect(names.map((name) => statusOf(world, name))).toEqual(["member", "member", "member"]);
  });

  test("[CH4] refuses a log key that is a founder's, or no usable key", async () => {
    const unusable = `did:key:z6Mk${"1".repeat(44)}`;
    for (const log of [await didOf("birch"), unusable]) {
      const outcome = await createWorld().found({
        founders: ["alder", "birch"],
        change: (body) => ({ ...body, log }),
      });
      expect(outcome).toMatchObject({ refusal: { code: "LogKeyInvalid", field: "log" } });
    }
  });

  test("[CH5] keeps what was chosen, with its origin, and shows what nobody chose", async () => {
    const world = await givenFounded(["alder"], { "people.welcome": "invitation" });
    const { settings } = world.ask("charter", "about");
    expect(settings).toContainEqual(
      expect.objectContaining({
        name: "people.welcome",
        value: "invitation",
        initial: "two-vouchers",
        since: "2026-01-05T09:00:00.000Z",
        entry: 0,
      }),
    );
    const opener = (settings as { name: string }[]).find(({ name }) => name === "credit.opener");
    expect(opener).toMatchObject({ value: "founders" });
    expect(opener).not.toHaveProperty("since");
  });

  test("[CH5] says in a fact what each setting became", async () => {
    const world = createWorld();
    const settings = { "people.welcome": "invitation", "credit.opener": "members" };
    const facts = acceptedFacts(await world.found({ settings }));
    expect(facts.filter(({ fact }) => fact === "SettingChanged")).toEqual([
      { fact: "SettingChanged", setting: "charter.affirmed", value: affirmed(settings) },
      { fact: "SettingChanged", setting: "people.welcome", value: "invitation" },
      { fact: "SettingChanged", setting: "credit.opener", value: "members" },
    ]);
  });

  test.each([
    [{ "people.colour": "green" }, "SettingUnknown", "charter.settings.people.colour"],
    [{ "people.welcome": "anybody" }, "SettingInvalid", "charter.settings.people.welcome"],
    [{ "people.welcome": 1 }, "SettingInvalid", "charter.settings.people.welcome"],
    [{ "charter.affirmed": "0".repeat(64) }, "SettingUnknown", "charter.settings.charter.affirmed"],
    [{ welcome: "invitation" }, "BodyInvalid", "charter.settings.welcome"],
    [{ "people.welcome": "x".repeat(81) }, "BodyInvalid", "charter.settings.people.welcome"],
    [{ [`${"a".repeat(81)}.b`]: 1 }, "BodyInvalid", `charter.settings.${"a".repeat(63)}…`],
  ])("[CH5] refuses the settings %j", async (settings, code, field) => {
    const outcome = await createWorld().found({ settings });
    expect(outcome).toMatchObject({ refusal: { code, field } });
  });

  test("[CH6] what newcomers affirm is the hash of the charter's JSON", async () => {
    const world = await givenFounded(["alder"], { "people.welcome": "invitation" });
    const { charter } = world.ask("charter", "about");
    expect(charter).toBe(
      affirmed({ "people.readers": "everyone", "people.welcome": "invitation" }),
    );
    expect(refusalCode(await world.join("birch"))).toBe("accepted");
  });
});

describe("about", () => {
  test("[CH3] counts members, newcomers and people whom imports name", async () => {
    const world = await givenFounded(["alder", "birch"]);
    await world.join("clover");
    await world.act("alder", "contributions.import", {
      source: "minutes",
      people: [wordsFor("dill").hash],
      records: [{ id: "1", on: "2026-01-01", by: [0], theme: "food", kind: "work" }],
    });
    expect(world.ask("charter", "about")).toMatchObject({
      members: 2,
      newcomers: 1,
      unclaimed: 1,
      founded: "2026-01-05T09:00:00.000Z",
      log: await didOf("the log"),
    });
  });
});

const payment = { to: "0".repeat(64), currency: "0".repeat(64), amount: 1 };

async function didOf(name: string): Promise<string> {
  return (await signerOf(name)).did;
}

function withKeysTwice(founder: FoundBody["founders"][number]) {
  return { ...founder, keys: [...founder.keys, ...founder.keys] };
}

/** The hash of the charter that a world founds with these settings. */
function affirmed(settings: Readonly<Record<string, unknown>>): string {
  const name = "The Alder House";
  return textHash(
    JSON.stringify({ name, object: textHash("We keep a house."), language: "en", settings }),
  );
}

/** The body of a world's founding act. */
function foundBodyOf(world: World): FoundBody {
  return world.log[0]?.act?.payload.body as FoundBody; // entry 0 is the founding
}
