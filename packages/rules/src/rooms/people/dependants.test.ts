/** Who depends on a member: given a member who answers for somebody, when others act, object or give a place. */

import { describe, expect, test } from "vitest";
import { limits } from "@plenty/kernel";
import { read, visitor } from "../../index.ts";
import { actingFor, idOf } from "../../testing/behalf.ts";
import { acceptedFacts, refusalCode, welcome, wordsFor } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { givingPlace } from "./helped-play.ts";
import { givenHelped } from "./helped-scenes.ts";

function helpedIn(world: World): Record<string, unknown>[] {
  return world.ask("people", "helped", {}).rows as Record<string, unknown>[]; // a page has rows
}

function balanceOf(world: World, person: string, currency: string): unknown {
  return world.ask("credit", "account", { person, currency }).balance;
}

/** alder answers for thyme, who was paid something. */
async function givenDependant() {
  const given = await givenHelped();
  const { world, currency } = given;
  const facts = await world.act("alder", "people.add-dependant", { name: idOf("thyme") });
  acceptedFacts(facts);
  const to = idOf("thyme");
  acceptedFacts(await world.act("birch", "credit.pay", { to, currency, amount: 10 }));
  return given;
}

describe("dependants", () => {
  test("[PE63] act through the member who answers for them, and never fall below zero", async () => {
    const { world, pay } = await givenDependant();
    const act = (by: string, amount: number) =>
      actingFor(world, { by, whom: "thyme", consent: "guardian" }, pay(amount));
    expect(refusalCode(await act("birch", 1))).toBe("HelpsNobody");
    expect(refusalCode(await act("alder", 11))).toBe("LimitExceeded");
    expect(refusalCode(await act("alder", 10))).toBe("accepted");
    const vouched = await world.act("birch", "people.welcome", { person: idOf("thyme") });
    expect(refusalCode(vouched)).toBe("DependantStays");
  });

  test("[PE64] have no page: they are told to the member who answers for them alone", async () => {
    const { world } = await givenDependant();
    const asked = (query: string, params: Record<string, string>, person?: string) => {
      const asker = person === undefined ? visitor : { ...visitor, person };
      const answer = read(world.db, { asker, room: "people", query, params });
      return answer.ok ? JSON.stringify(answer.value.data) : answer.refusal.code;
    };
    const thyme = idOf("thyme");
    for (const [query, params] of [
      ["members", {}],
      ["person", { person: thyme }],
      ["helped", {}],
    ] as const) {
      expect(asked(query, params)).not.toContain(thyme);
      expect(asked(query, params, world.person("birch"))).not.toContain(thyme);
      expect(asked(query, params, world.person("alder"))).toContain(thyme);
    }
    expect(world.ask("charter", "about")).toMatchObject({ members: 4, newcomers: 0 });
  });

  test("[PE65] stand on their own once the member says so, or once they have a device", async () => {
    const { world } = await givenDependant();
    const thyme = idOf("thyme");
    const ending = (by: string) => world.act(by, "people.end-dependence", { person: thyme });
    expect(refusalCode(await ending("birch"))).toBe("NotTheirGuardian");
    expect(acceptedFacts(await ending("alder"))).toMatchObject([{ fact: "DependenceEnded" }]);
    expect(helpedIn(world)[1]).toMatchObject({ kind: "helped", agreed: true });
    const vouch = (by: string) => world.act(by, "people.welcome", { person: thyme });
    acceptedFacts(await vouch("birch"));
    expect(refusalCode(await vouch("alder"))).toBe("accepted");
  });

  test("[PE65] who grew up joins with a device, as a newcomer with what they held", async () => {
    const { world, currency } = await givenDependant();
    acceptedFacts(await givingPlace(world, "alder", "thyme"));
    const facts = acceptedFacts(await givingPlace(world, "birch", "thyme"));
    expect(facts.at(-1)).toMatchObject({ fact: "DependenceEnded" });
    const thyme = idOf("thyme");
    expect(balanceOf(world, thyme, currency)).toBe(10);
    expect(world.ask("people", "person", { person: thyme })).toMatchObject({
      person: { status: "newcomer", name: wordsFor("thyme").hash },
    });
  });

  test("[PE63] play: two members together take over a dependant, by a device or by objecting", async () => {
    const { world } = await givenDependant();
    const thyme = idOf("thyme");
    const naming = (by: string, helper: string) =>
      world.act(by, "people.name-helper", { person: thyme, helper: world.person(helper) });
    for (const by of ["birch", "clover"]) {
      expect(refusalCode(await givingPlace(world, by, "thyme", "a thief"))).toBe(
        "NotTheirGuardian",
      );
    }
    acceptedFacts(await world.act("birch", "people.object", { person: thyme }));
    expect(refusalCode(await naming("clover", "clover"))).toBe("NotYoursToName");
    expect(refusalCode(await givingPlace(world, "clover", "thyme", "a thief"))).toBe(
      "NotTheirGuardian",
    );
    // who answered for them says who is next, and keeps that word until that one agreed
    acceptedFacts(await world.join("dill"));
    for (const by of ["birch", "clover"]) acceptedFacts(await welcome(world, by, "dill"));
    acceptedFacts(await naming("alder", "dill"));
    expect(refusalCode(await naming("clover", "clover"))).toBe("NotYoursToName");
    acceptedFacts(await world.act("dill", "people.help", { people: [thyme] }));
    expect(refusalCode(await naming("alder", "alder"))).toBe("NotYoursToName");
    acceptedFacts(await naming("dill", "alder"));
    expect(refusalCode(await naming("clover", "clover"))).toBe("NotYoursToName");
    acceptedFacts(await naming("dill", "dill"));
  });

  test("[PE63] who is objected to and is silent for 14 days, or left, says no more who is next", async () => {
    for (const goes of [false, true]) {
      const { world } = await givenDependant();
      const thyme = idOf("thyme");
      const naming = () =>
        world.act("clover", "people.name-helper", {
          person: thyme,
          helper: world.person("clover"),
        });
      expect(refusalCode(await naming())).toBe("NotYoursToName");
      acceptedFacts(await world.act("birch", "people.object", { person: thyme }));
      if (goes) acceptedFacts(await world.act("alder", "people.leave", {}));
      else world.wait(limits.contestMs - 1);
      expect(refusalCode(await naming())).toBe(goes ? "accepted" : "NotYoursToName");
      if (goes) continue;
      world.wait(1);
      expect(refusalCode(await naming())).toBe("accepted");
    }
  });

  test("[PE96] whoever is named to answer for somebody and has not agreed can leave, and whoever named them cannot", async () => {
    const { world } = await givenDependant();
    const body = { person: idOf("thyme"), helper: world.person("birch") };
    acceptedFacts(await world.act("alder", "people.name-helper", body));
    expect(refusalCode(await world.act("alder", "people.leave", {}))).toBe("DependenceFirst");
    acceptedFacts(await world.act("birch", "people.leave", {}));
    const again = { person: idOf("thyme"), helper: world.person("alder") };
    expect(refusalCode(await world.act("clover", "people.name-helper", again))).toBe(
      "NotYoursToName",
    );
    acceptedFacts(await world.act("alder", "people.name-helper", again));
    expect(helpedIn(world)).toMatchObject([{}, { person: idOf("thyme"), agreed: true }]);
  });
});
