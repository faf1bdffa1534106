/** A group's life from the command line, on a real host, over its death by SIGKILL. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { freshFolder, plenty, plentyJson, serveFolder } from "../testing/run.ts";

test("alder founds, birch joins by invitation and is paid; clover is vouched for; all of it verifies", async () => {
  const folder = freshFolder();
  const data = join(folder, "data");
  const [alder, birch, clover] = ["alder", "birch", "clover"].map((name) => ({
    PLENTY_HOME: join(folder, name),
  }));
  const host = await serveFolder(data);
  for (const home of [alder, birch, clover])
    expect((await plenty(["key", "new"], home)).code).toBe(0);

  const found = [
    "found",
    "The orchard",
    "--as",
    "alder",
    "--welcome",
    "invitation",
    "--host",
    host.url,
  ];
  const founded = await plentyJson(found, alder);
  expect(founded).toMatchObject({
    code: 0,
    value: { ok: true, url: expect.stringContaining(host.url) },
  });
  const opened = await plenty(
    ["open-currency", "hours", "--code", "HRS", "--limit", "100", "--group", host.url],
    alder,
  );
  expect(opened.stdout).toBe("hours (HRS) is open.\n");

  const invited = await plentyJson(["invite", "--group", host.url], alder);
  const link = String(invited.value["link"]);
  expect(link.startsWith(`${host.url}/join#`)).toBe(true);
  const joined = await plentyJson(["join", link, "--as", "birch"], birch);
  expect(joined).toMatchObject({ code: 0, value: { status: "member" } });
  const again = await plentyJson(["join", link, "--as", "clover"], clover);
  expect(again).toMatchObject({ code: 1, value: { code: "InvitationUsed" } });

  expect((await plentyJson(["join", host.url, "--as", "clover"], clover)).value).toMatchObject({
    status: "newcomer",
  });
  expect((await plenty(["welcome", "clover", "--group", host.url], birch)).code).toBe(0);

  const paid = await plentyJson(
    ["pay", "12.50", "--to", "birch", "--note", "the bicycle", "--group", host.url],
    alder,
  );
  expect(paid).toMatchObject({
    code: 0,
    value: { amount: 1250, decimals: 2, unit: "HRS", balance: -1250 },
  });
  const tooMuch = await plentyJson(["pay", "100", "--to", "birch", "--group", host.url], alder);
  expect(tooMuch).toMatchObject({ code: 1, value: { ok: false, code: "LimitExceeded" } });
  const nobody = await plentyJson(["pay", "1", "--to", "dill", "--group", host.url], alder);
  expect(nobody).toMatchObject({ code: 1, value: { code: "PersonNotFound" } });

  const told = [
    "log",
    "mended the gutter",
    "--theme",
    "roof",
    "--amount",
    "1.5",
    "--unit",
    "hour",
    "--group",
    host.url,
  ];
  const item = String((await plentyJson(told, alder)).value["item"]);
  expect((await plentyJson(["confirm", item, "--group", host.url], alder)).value).toMatchObject({
    code: "OwnContribution",
  });
  expect((await plentyJson(["confirm", item, "--group", host.url], birch)).code).toBe(0);

  const verified = await plentyJson(["verify", host.url]);
  expect(verified).toMatchObject({ code: 0, value: { ok: true, kind: "url", brokenLaws: [] } });
  await host.stop("SIGKILL");
  const second = await serveFolder(data);
  const after = await plentyJson(["pay", "0.50", "--to", "birch", "--group", second.url], alder);
  expect(after).toMatchObject({ code: 0, value: { balance: -1300 } });
  expect(await second.stop()).toBe(0);
  const commons = String(founded.value["commons"]);
  expect(await plentyJson(["verify", join(data, commons)])).toMatchObject({
    code: 0,
    value: { ok: true, kind: "folder", state: true },
  });
}, 120_000);

test("a host with several groups asks which", async () => {
  const folder = freshFolder();
  const host = await serveFolder(join(folder, "data"));
  const home = { PLENTY_HOME: folder };
  await plenty(["key", "new"], home);
  expect(await plentyJson(["invite", "--group", host.url], home)).toMatchObject({
    code: 2,
    value: { code: "NoGroupHere" },
  });
  for (const name of ["The orchard", "The workshop"]) {
    await plenty(["found", name, "--as", "alder", "--host", host.url], home);
  }
  const asked = await plentyJson(["invite", "--group", host.url], home);
  expect(asked).toMatchObject({
    code: 2,
    value: { code: "WhichGroup", detail: expect.stringContaining("The workshop: ") },
  });
  expect(await host.stop("SIGINT")).toBe(0);
}, 60_000);

test("an address of others is served with tls or a known origin only", async () => {
  const refused = await plentyJson(["serve", "--host", "0.0.0.0", "--data", freshFolder()]);
  expect(refused).toMatchObject({
    code: 2,
    value: { code: "WrongUsage", detail: "--host goes with --tls or with --origin" },
  });
});

test("a second process is kept out of a folder that is served", async () => {
  const folder = freshFolder();
  const home = { PLENTY_HOME: folder };
  await plenty(["key", "new"], home);
  const file = join(import.meta.dirname, "../testing/orchard.jsonl");
  expect(readFileSync(file, "utf8")).not.toBe("");
  const data = join(folder, "data");
  const into = join(data, "orchard");
  expect((await plenty(["import", "git", file, "--into", into, "--as", "alder"], home)).code).toBe(
    0,
  );
  const host = await serveFolder(data);
  const second = await plentyJson(["import", "git", file, "--into", into], home);
  expect(second).toMatchObject({ code: 3, value: { code: "FolderLocked" } });
  const served = await plentyJson(["import", "git", file, "--into", host.url], home);
  expect(served).toMatchObject({ code: 0, value: { entered: 0, alreadyThere: 5 } });
  await host.stop();
}, 60_000);
