/** Invitations and the proofs inside a joining act: given a history, when somebody joins. */

import { describe, expect, test } from "vitest";
import { DAY, limits, toTime } from "@plenty/kernel";
import { encodeBase64url, invitationMessage, invitedMessage } from "@plenty/log";
import type { Signer } from "@plenty/log";
import { proven } from "../../testing/signing.ts";
import {
  acceptedFacts,
  factOf,
  givenFounded,
  nobody,
  refusalCode,
  statusOf,
  welcome,
} from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";

const nonce = "ab".repeat(16);

/** alder founded, and one invitation makes a member. */
function givenInviting(): Promise<World> {
  return givenFounded(["alder"], { "people.welcome": "invitation" });
}

describe("invitations", () => {
  test("[PE6] is its author's voucher, and the fact says which invitation was used", async () => {
    const world = await givenFounded(["alder", "birch", "clover"]);
    const joined = acceptedFacts(await world.join("dill", { invitedBy: "birch" }));
    expect(factOf(joined, "PersonVouchedFor")).toEqual({
      fact: "PersonVouchedFor",
      person: world.person("dill"),
      by: world.person("birch"),
      invitation: (await world.signer("an invitation for dill")).did,
    });
    expect(statusOf(world, "dill")).toBe("newcomer");
    expect(refusalCode(await welcome(world, "birch", "dill"))).toBe("AlreadyVouched");
    await welcome(world, "alder", "dill");
    expect(statusOf(world, "dill")).toBe("member");
  });

  test("[PE6] holds until its date, and at most 30 days ahead", async () => {
    const world = await givenInviting();
    const inDays = (days: number, more = 0) => world.now() + days * DAY + more;
    const invite = (name: string, until: number) => world.join(name, { invitedBy: "alder", until });
    expect(refusalCode(await invite("birch", inDays(0, -1)))).toBe("InvitationExpired");
    expect(refusalCode(await invite("birch", inDays(30, 1)))).toBe("InvitationExpired");
    expect(refusalCode(await invite("birch", inDays(0)))).toBe("accepted");
    expect(refusalCode(await invite("clover", inDays(0) + limits.untilMs))).toBe("accepted");
  });

  test("[PE6] is for one person", async () => {
    const world = await givenInviting();
    const first = await world.join("birch", { invitedBy: "alder", invitation: "one link" });
    expect(refusalCode(first)).toBe("accepted");
    const second = await world.join("clover", { invitedBy: "alder", invitation: "one link" });
    expect(second).toMatchObject({ refusal: { code: "InvitationUsed", field: "invitation" } });
  });

  test("[PE6] is worth nothing from a newcomer, a stranger, or in another's name", async () => {
    const world = await givenFounded();
    await world.join("clover");
    const invalid = "InvitationInvalid";
    expect(refusalCode(await world.join("dill", { invitedBy: "clover" }))).toBe(invalid);
    expect(refusalCode(await world.join("dill", { invitedBy: "a stranger" }))).toBe(invalid);
    const inAnothersName = await world.join("dill", {
      invitedBy: "alder",
      change: (body) => ({
        ...body,
        invitation: { ...(body.invitation as object), from: world.person("birch") },
      }),
    });
    expect(refusalCode(inAnothersName)).toBe(invalid);
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

  test("[PE9] refuses an invitation for another commons, and its use in another act", async () => {
    const world = await givenInviting();
    const commons = world.commons();
    const [alder, birch] = await Promise.all(["alder", "birch"].map((name) => world.signer(name)));
    const used = { commons, kid: birch?.did ?? "", nonce };
    const fields = [
      await joinWith(world, { commons: nobody, used }),
      await joinWith(world, { commons, used: { ...used, commons: nobody } }),
      await joinWith(world, { commons, used: { ...used, nonce: "cd".repeat(16) } }),
      await joinWith(world, { commons, used: { ...used, kid: alder?.did ?? "" } }),
    ].map((outcome) => (outcome.ok ? "accepted" : outcome.refusal.field));
    expect(fields).toEqual(["invitation.signature", ...Array(3).fill("invitation.proof")]);
    expect(refusalCode(await joinWith(world, { commons, used }))).toBe("accepted");
  });
});

interface Messages {
  /** The commons for which alder signs the invitation. */
  readonly commons: string;
  /** The act for which the invitation's key signs its use. */
  readonly used: Parameters<typeof invitedMessage>[0];
}

/** birch joins with an invitation made of the given messages, both truly signed. */
async function joinWith(world: World, { commons, used }: Messages) {
  const [alder, link] = [await world.signer("alder"), await world.signer("one link")];
  const until = toTime(world.now() + DAY);
  const sign = async (signer: Signer, message: Uint8Array) =>
    encodeBase64url(await signer.sign(message));
  const invitation = {
    from: world.person("alder"),
    kid: alder.did,
    key: link.did,
    until,
    signature: await sign(alder, invitationMessage({ commons, key: link.did, until })),
    proof: await sign(link, invitedMessage(used)),
  };
  return world.join("birch", {
    payload: { nonce },
    change: (body) => ({ ...body, invitation }),
  });
}
