/** What a host tells of its groups: of a closed one, nothing to whoever does not belong to it. */

import { afterAll, describe, expect, test } from "vitest";
import { present } from "@plenty/kernel";
import { generateKey } from "@plenty/log/ed25519";
import type { Host } from "../host.ts";
import { logDamaged } from "../refusals.ts";
import { foundCommons } from "../testing/founding.ts";
import { hostOver } from "../testing/one-group.ts";
import { createApp } from "./app.ts";

const origin = "https://plenty.example";
const stranger = await generateKey();
const closed = await foundCommons({ readers: "members" });
const open = await foundCommons();

afterAll(async () => {
  await closed.commons.close();
  await open.commons.close();
});

/** What a host of one group answers to whoever asks through a proxy, and so from anywhere. */
async function askedFromAfar(host: Host, path: string): Promise<unknown> {
  return (await createApp({ host, origin }).request(path)).json();
}

describe.each([
  { is: "closed", ...closed },
  { is: "open", ...open },
])("of a group that is $is", ({ is, commons, founding }) => {
  const { id } = commons;
  const key = present(founding.founders[0], "it has founders").signer.did;

  test.each([
    { who: "whoever holds a key in it", key, told: [id] },
    { who: "somebody with another key", key: stranger.did, told: [] },
    { who: "somebody without a key", key: "", told: [] },
    { who: "somebody with what is no key", key: "%25' OR 1", told: [] },
  ])("the id by its first digits learns $who: $told.length", async (asker) => {
    const path = `/ids/${id.slice(0, 8)}?key=${asker.key}`;
    expect(await askedFromAfar(hostOver(commons), path)).toEqual({ ids: asker.told });
  });

  test("fewer digits than stand on paper name nothing", async () => {
    const path = `/ids/${id.slice(0, 7)}?key=${key}`;
    expect(await askedFromAfar(hostOver(commons), path)).toEqual({ ids: [] });
  });

  test(`whoever asks from afar how the host is ${is === "open" ? "learns" : "does not learn"} that there is it`, async () => {
    const host: Host = {
      ...hostOver(commons),
      unchecked: () => [commons],
      standing: () => ({
        awake: 1,
        stopped: [{ id, refusal: logDamaged() }],
        rebuilding: [{ id, done: 1, of: 2 }],
      }),
    };
    const named = is === "open" ? { id } : {};
    expect(await askedFromAfar(host, "/health")).toEqual({
      ok: true,
      commons: 1,
      awake: 1,
      stopped: [{ ...named, code: "LogDamaged" }],
      rebuilding: [{ ...named, done: 1, of: 2 }],
      unopened: 0,
      unchecked: [named],
    });
    const atMachine = await createApp({ host }).request("/health");
    expect(await atMachine.json()).toMatchObject({ stopped: [{ id }], unchecked: [{ id }] });
    // a proxy of which the host was not told says for whom it asks
    const headers = { "x-forwarded-for": "192.0.2.1" };
    const forwarded = await createApp({ host }).request("/health", { headers });
    const shown = is === "open" ? [{ id }] : [{}];
    expect((await forwarded.json()).unchecked).toEqual(shown);
  });
});
