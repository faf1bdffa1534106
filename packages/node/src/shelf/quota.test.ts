/** Who may found groups here: by whom, how many, how often; said before anybody writes a charter. */

import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { present } from "@plenty/kernel";
import type { Host, HostDeps } from "../host.ts";
import { createApp } from "../http/app.ts";
import { readSeed } from "../store/log-key.ts";
import { signFounding } from "../testing/founding.ts";
import { closeHosts, hosted } from "../testing/groups.ts";

afterEach(() => closeHosts());

function hostThat(founding: HostDeps["founding"] = {}): Promise<Host> {
  return hosted({ dataDir: mkdtempSync(join(tmpdir(), "plenty-quota-")), founding });
}

async function found(host: Host, asker?: string): Promise<string> {
  const log = await host.prepareLogKey(asker);
  if (!log.ok) return log.refusal.code;
  const file = join(host.dataDir, "log-keys", `${log.value.replaceAll(":", "_")}.key`);
  const seed = present(readSeed(file), "it was just made");
  const founding = await signFounding({ seed });
  const founded = await host.found(founding.id, founding.found);
  return founded.ok ? "founded" : founded.refusal.code;
}

test("nobody founds where the host says so, and that is told before anybody tries", async () => {
  const host = await hostThat({ who: "nobody" });
  expect(await found(host)).toBe("FoundingClosed");
  const founding = await signFounding();
  expect(await host.found(founding.id, founding.found)).toMatchObject({ ok: false });
  const told = await createApp({ host }).request("/founding");
  expect([told.status, await told.json()]).toMatchObject([
    403,
    { type: "urn:plenty:refusal:FoundingClosed" },
  ]);
});

test("so many groups are kept, a founding that waited past it among them", async () => {
  const host = await hostThat({ groups: 2 });
  expect([await found(host), await found(host), await found(host)]).toEqual([
    "founded",
    "founded",
    "HostFull",
  ]);
  expect(host.list().length).toBe(2);
});

test("each asker founds so many an hour; who is at the machine itself as many as they like", async () => {
  const host = await hostThat({ perHour: 1 });
  expect(await found(host, "192.0.2.1")).toBe("founded");
  expect(await found(host, "192.0.2.1")).toBe("TooManyFoundings");
  expect(await found(host, "192.0.2.2")).toBe("founded");
  expect([await found(host), await found(host)]).toEqual(["founded", "founded"]);
});

test("behind a proxy the asker is whom the proxy names last; what a stranger wrote before it is not believed", async () => {
  const host = await hostThat({ perHour: 2 });
  const origin = "https://orchard.example";
  const app = createApp({ host, origin });
  const ask = async (forwarded: string): Promise<number> => {
    const headers = { "content-type": "application/json", "x-forwarded-for": forwarded };
    return (await app.request("/log-keys", { method: "POST", headers, body: "{}" })).status;
  };
  expect(await ask("192.0.2.1")).toBe(200);
  expect(await ask("198.51.100.7, 192.0.2.1")).toBe(200);
  expect(await ask("198.51.100.8, 192.0.2.1")).toBe(429);
  expect(await ask("192.0.2.9")).toBe(200);
});
