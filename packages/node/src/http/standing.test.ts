/** Who somebody is to a group may not be known for a while: then nobody is told that they are nobody. */

import { afterAll, expect, test } from "vitest";
import { parseTime, present, refused } from "@plenty/kernel";
import { makeSession } from "@plenty/log";
import type { Commons } from "../commons.ts";
import { hostBusy } from "../refusals.ts";
import { foundCommons } from "../testing/founding.ts";
import { hostOver } from "../testing/one-group.ts";
import { createApp } from "./app.ts";

const { commons, founding } = await foundCommons({ readers: "members" });
const { signer } = present(founding.founders[0], "it has founders");
const origin = "https://plenty.example";
afterAll(() => commons.close());

/** The group, which answers as soon as `late` is over. */
function lateGroup() {
  const late = { isOver: false };
  const read: Commons["read"] = async (question) =>
    late.isOver ? commons.read(question) : refused(hostBusy("Too many ask."));
  // what was known of devices holds until the next entry
  const size = () => commons.size() + (late.isOver ? 0 : 1);
  const app = createApp({ host: hostOver({ ...commons, read, size }), origin });
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await app.request(`/commons/${commons.id}/${path}`, init);
    return { status: response.status, json: await response.json() };
  };
  const post = (path: string, body: object) =>
    ask(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  async function enter() {
    const { challenge, until } = (await post("challenges", {})).json;
    const asked = { commons: commons.id, origin, challenge, until: parseTime(until) ?? 0 };
    return post("sessions", { request: await makeSession(signer, asked), as: "bearer" });
  }
  return { late, ask, enter };
}

test("a device that asks to be let in then is told to come again, and is let in later", async () => {
  const { late, enter } = lateGroup();
  expect(await enter()).toMatchObject({
    status: 503,
    json: { type: "urn:plenty:refusal:HostBusy" },
  });
  late.isOver = true;
  expect(await enter()).toMatchObject({
    status: 200,
    json: { person: founding.founders[0]?.person },
  });
});

test("who has a session is refused for a while, and a stranger for good", async () => {
  const { late, ask, enter } = lateGroup();
  late.isOver = true;
  const headers = { authorization: `Bearer ${(await enter()).json.bearer}` };
  late.isOver = false;
  const act = `acts/${"0".repeat(64)}`;
  for (const path of [
    "rooms/people/members",
    act,
    "receipts/x",
    "search?q=a",
    "alike?name=a",
    "me",
    "feed",
  ]) {
    const member = await ask(path, { headers });
    expect([path, member.status === 403]).toEqual([path, false]);
  }
  expect((await ask("me")).status).toBe(403);
  expect((await ask("feed")).status).toBe(403);
});
