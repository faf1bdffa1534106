/** Invitations and the proofs inside a joining act: given a history, when somebody invites or joins. */

import { describe, expect, test } from "vitest";
import { DAY, limits } from "@plenty/kernel";
import { encodeBase64url, invitedMessage } from "@plenty/log";
import { proven } from "../../testing/signing.ts";
import {
  acceptedFacts,
  factOf,
  givenFounded,
  invite,
  joinInvited,
  nobody,
  refusalCode,
  statusOf,
  welcome,
  withdrawInvitations,
  wordsFor,
} from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";

const nonce = "ab".repeat(16);

/** alder founded, and one invitation makes a member. */
function givenInviting(): Promise<World> {
  return givenFounded(["alder"], { "people.welcome": "invitation" });
}

async function keyOf(world: World, link: string): Promise<string> {
  return (await world.signer(link)).did;
}

describe("inviting", () => {
  test("[PE40] makes several links at once, each for whom its author says", async () => {
    const world = await givenFounded();
    const meant = { "link 1": "clover" };
    const until = world.now() + DAY;
    const invited = acceptedFacts(
      await invite(world, "alder", ["link 1", "link 2"], { meant, until }),
    );
    expect(invited).toEqual([
      {
        fact: "PeopleInvited",
        by: world.person("alder"),
        until: "2026-01-06T09:00:00.000Z",
        invitations: [
          { key: await keyOf(world, "link 1"), for: wordsFor("clover").hash },
          { key: await keyOf(world, "link 2") },
        ],
      },
    ]);
    expect(world.ask("people", "invitations", { fate: "open" }).rows).toMatchObject([
      {
        by: { agent: world.person("alder"), name: wordsFor("alder").hash },
        for: wordsFor("clover").hash,
        entry: 1,
        made: "2026-01-05T09:00:00.000Z",
        until: "2026-01-06T09:00:00.000Z",
        fate: "open",
      },
      { key: await keyOf(world, "link 2"), fate: "open" },
    ]);
  });

  test("[PE40] is for members, until a time that is to come and at most 30 days ahead", async () => {
    const world = await givenInviting();
    const until = (more: number) => ({ until: world.now() + more });
    const tooLong = { refusal: { code: "InvitationTooLong", field: "until" } };
    expect(await invite(world, "alder", ["a"], until(0))).toMatchObject(tooLong);
    expect(await invite(world, "alder", ["a"], until(limits.untilMs + 1))).toMatchObject(tooLong);
    expect(refusalCode(await invite(world, "alder", ["a"], until(1)))).toBe("accepted");
    expect(refusalCode(await invite(world, "alder", ["b"], until(limits.untilMs)))).toBe(
      "accepted",
    );
    await world.join("clover");
    expect(refusalCode(await invite(world, "clover", ["c"]))).toBe("NotWelcomed");
  });

  test("[PE41] refuses a link that was made before, and one that is listed twice", async () => {
    const world = await givenFounded();
    acceptedFacts(await invite(world, "alder", ["a"]));
    expect(await invite(world, "birch", ["b", "a"])).toMatchObject({
      refusal: { code: "InvitationKnown", field: "invitations.1.key" },
    });
    expect(refusalCode(await invite(world, "birch", ["b", "b"]))).toBe("InvitationKnown");
    expect(world.ask("people", "invitations").rows).toHaveLength(1);
  });
});

describe("joining by an invitation", () => {
  test("[PE42] is its author's voucher, and the fact says which invitation was used", async () => {
    const world = await givenFounded(["alder", "birch", "clover"]);
    const joined = acceptedFacts(await joinInvited(world, "birch", "dill"));
    const key = await keyOf(world, "an invitation for dill");
    expect(factOf(joined, "PersonVouchedFor")).toEqual({
      fact: "PersonVouchedFor",
      person: world.person("dill"),
      by: world.person("birch"),
      invitation: key,
    });
    expect(world.ask("people", "invitations", { key }).rows).toMatchObject([
      { fate: "used", joined: world.person("dill") },
    ]);
    expect(statusOf(world, "dill")).toBe("newcomer");
    expect(refusalCode(await welcome(world, "birch", "dill"))).toBe("AlreadyVouched");
    await welcome(world, "alder", "dill");
    expect(statusOf(world, "dill")).toBe("member");
  });

  test("[PE42] holds until its time and not a moment longer", async () => {
    const world = await givenInviting();
    const until = world.now() + DAY;
    acceptedFacts(await invite(world, "alder", ["a", "b"], { until }));
    world.wait(DAY);
    expect(refusalCode(await world.join("birch", { invitation: "a" }))).toBe("accepted");
    world.wait(1);
    expect(await world.join("clover", { invitation: "b" })).toMatchObject({
      refusal: {
        code: "InvitationExpired",
        field: "invitation",
        params: { until: "2026-01-06T09:00:00.000Z" },
      },
    });
  });

  test("[PE42] is for one person", async () => {
    const world = await givenInviting();
    acceptedFacts(await invite(world, "alder", ["one link"]));
    acceptedFacts(await world.join("birch", { invitation: "one link" }));
    const second = await world.join("clover", { invitation: "one link" });
    expect(second).toMatchObject({ refusal: { code: "InvitationUsed", field: "invitation" } });
  });

  test("[PE42] by a link that no member made lets nobody in", async () => {
    const world = await givenFounded();
    await world.join("clover");
    const refused = { refusal: { code: "NotWelcomed" } };
    expect(await invite(world, "clover", ["a newcomer's link"])).toMatchObject(refused);
    for (const invitation of ["a newcomer's link", "a link made up"]) {
      expect(refusalCode(await world.join("dill", { invitation }))).toBe("InvitationUnknown");
    }
  });
});

describe("a closed group", () => {
  test("[PE44] is come into by an invitation alone; an open one without", async () => {
    const world = await givenFounded(["alder"], { "people.readers": "members" });
    expect(await world.join("birch")).toMatchObject({
      refusal: { code: "InvitationNeeded", field: "invitation" },
    });
    expect(refusalCode(await joinInvited(world, "alder", "birch"))).toBe("accepted");
    const open = await givenFounded(["alder"]);
    expect(refusalCode(await open.join("birch"))).toBe("accepted");
  });

  test("[PE44] that agrees to open needs none from then on, and one that agrees to close does", async () => {
    const world = await givenFounded(["alder"], { "people.readers": "members" });
    const agreed = async (readers: string) => {
      const settings = { "people.readers": readers };
      acceptedFacts(await world.act("alder", "charter.propose", { settings }));
      world.wait(14 * DAY);
      world.tick();
    };
    acceptedFacts(await invite(world, "alder", ["a link"], { until: world.now() + 30 * DAY }));
    await agreed("everyone");
    expect(refusalCode(await world.join("birch"))).toBe("accepted");
    await agreed("members");
    expect(refusalCode(await world.join("clover"))).toBe("InvitationNeeded");
    expect(refusalCode(await world.join("clover", { invitation: "a link" }))).toBe("accepted");
  });
});

describe("withdrawing", () => {
  test("[PE43] a withdrawn invitation lets nobody in, whoever has its photograph", async () => {
    const world = await givenFounded();
    acceptedFacts(await invite(world, "alder", ["a", "b", "c"]));
    const withdrawn = acceptedFacts(await withdrawInvitations(world, "alder", ["a", "b", "a"]));
    expect(withdrawn).toEqual([
      {
        fact: "InvitationsWithdrawn",
        by: world.person("alder"),
        invitations: [await keyOf(world, "a"), await keyOf(world, "b")],
      },
    ]);
    const thief = await world.join("dill", { invitation: "a" });
    expect(thief).toMatchObject({ refusal: { code: "InvitationWithdrawn", field: "invitation" } });
    expect(refusalCode(await world.join("dill", { invitation: "c" }))).toBe("accepted");
    expect(world.ask("people", "invitations", { fate: "withdrawn" }).rows).toHaveLength(2);
  });

  test("[PE43] is for its author and for founders, as long as it is open", async () => {
    const world = await givenInviting();
    await joinInvited(world, "alder", "birch");
    await joinInvited(world, "alder", "clover");
    acceptedFacts(await invite(world, "birch", ["a", "b", "c"]));
    expect(await withdrawInvitations(world, "clover", ["a"])).toMatchObject({
      refusal: { code: "NotYourInvitation", field: "keys.0" },
    });
    expect(refusalCode(await withdrawInvitations(world, "birch", ["a"]))).toBe("accepted");
    expect(refusalCode(await withdrawInvitations(world, "alder", ["b"]))).toBe("accepted");
    expect(refusalCode(await withdrawInvitations(world, "birch", ["b"]))).toBe(
      "InvitationWithdrawn",
    );
    acceptedFacts(await world.join("dill", { invitation: "c" }));
    expect(await withdrawInvitations(world, "birch", ["c"])).toMatchObject({
      refusal: { code: "InvitationUsed", field: "keys.0" },
    });
    expect(refusalCode(await withdrawInvitations(world, "birch", ["d"]))).toBe("InvitationUnknown");
  });
});

describe("proofs", () => {
  test("[PE9] refuses a key without its holder's own proof, made for this act", async () => {
    const world = await givenFounded();
    const { did: kid } = await world.signer("clover");
    const context = world.commons();
    const good = { context, kid, nonce };
    const wrong = [
      { ...(await proven("dill", good)), key: kid },
      await proven("clover", { ...good, nonce: "cd".repeat(16) }),
      await proven("clover", { ...good, kid: (await world.signer("dill")).did }),
      await proven("clover", { ...good, context: "c".repeat(64) }),
    ];
    for (const key of wrong) {
      const outcome = await world.join("clover", {
        payload: { nonce },
        change: (body) => ({ ...body, keys: [key] }),
      });
      expect(outcome).toMatchObject({
        refusal: { code: "InnerSignatureInvalid", field: "keys.0.proof" },
      });
    }
  });

  test("[PE9] refuses the use of an invitation in another group or another act", async () => {
    const world = await givenInviting();
    acceptedFacts(await invite(world, "alder", ["one link"]));
    const commons = world.commons();
    const [alder, birch] = await Promise.all(["alder", "birch"].map((name) => world.signer(name)));
    const used = { commons, kid: birch?.did ?? "", nonce };
    const wrong = [
      { ...used, commons: nobody },
      { ...used, nonce: "cd".repeat(16) },
      { ...used, kid: alder?.did ?? "" },
    ];
    for (const other of wrong) {
      expect(await joinBy(world, other)).toMatchObject({
        refusal: { code: "InnerSignatureInvalid", field: "invitation.proof" },
      });
    }
    expect(refusalCode(await joinBy(world, used))).toBe("accepted");
  });
});

/** birch joins by the link whose key signed that it is used so. */
async function joinBy(world: World, used: Parameters<typeof invitedMessage>[0]) {
  const link = await world.signer("one link");
  const proof = encodeBase64url(await link.sign(invitedMessage(used)));
  return world.join("birch", {
    payload: { nonce },
    change: (body) => ({ ...body, invitation: { key: link.did, proof } }),
  });
}
