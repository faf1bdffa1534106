/** A folder whose state is gone: served while it is made anew, and waited for by a command. */

import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { idOfAct, signAct } from "@plenty/client";
import { limits } from "@plenty/kernel";
import { generateKey } from "@plenty/log/ed25519";
import { openCurrencySpec, paySpec } from "@plenty/rules/rooms/credit/acts";
import { foundFolder } from "../support/folder.ts";
import { freshFolder, plentyJson, serveFolder } from "../testing/run.ts";

/** More requests than are caught up with before a group is open. */
const REQUESTS = 17;

test("the host says that a group is read-only meanwhile, and when it was made anew", async () => {
  const data = freshFolder();
  const folder = join(data, "orchard");
  mkdirSync(data, { recursive: true });
  await foundAndPay(folder);
  rmSync(join(folder, "state.db"));
  const host = await serveFolder(data);
  const { rows } = await (await fetch(`${host.url}/commons`)).json();
  await fetch(`${host.url}/commons/${rows[0].id}/checkpoint`);
  const reads = /The orchard is read-only while its state is made anew: 0 of 4354 entries\./;
  await expect.poll(() => host.told(), { timeout: 30_000 }).toMatch(reads);
  const done = /The orchard was made anew and takes entries\./;
  await expect.poll(() => host.told(), { timeout: 60_000 }).toMatch(done);
  await host.stop();
  rmSync(join(folder, "state.db"));
  const balance = await plentyJson(["balance", "birch", "--group", folder]);
  expect(balance).toMatchObject({ code: 0, value: { accounts: [{ balance: 4352 }] } });
}, 180_000);

/** A group of alder and birch in which alder paid birch one by one. */
async function foundAndPay(folder: string): Promise<void> {
  const [alder, birch] = [await generateKey(), await generateKey()];
  const made = await foundFolder({
    folder,
    name: "The orchard",
    object: "We keep an orchard together.",
    settings: { "people.readers": "everyone" },
    founders: [
      { name: "alder", signers: [alder] },
      { name: "birch", signers: [birch] },
    ],
    now: Date.now(),
  });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  const { group } = made.value;
  const members = await group.query("people", "members");
  const [first, second] = members.ok ? members.value.rows.map(({ person }) => person) : [];
  const by = { signer: alder, commons: group.commons, person: first ?? "", now: Date.now() };
  const opening = { name: "Apples", code: "APP", decimals: 0, floor: -1_000_000 };
  const opened = await signAct({ ...by, spec: openCurrencySpec, body: opening });
  await group.sendOne({ jws: opened });
  const body = { to: second ?? "", currency: idOfAct(opened), amount: 1 };
  for (let n = 0; n < REQUESTS; n++) {
    const acts = Array.from({ length: limits.actsPerRequest }, () =>
      signAct({ ...by, spec: paySpec, body }),
    );
    await group.send((await Promise.all(acts)).map((jws) => ({ jws })));
  }
  await made.value.close();
}
