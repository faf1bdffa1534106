/** A group's life from the command line, on a real host, over its death by SIGKILL. */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { freshFolder, linksOf, plenty, plentyJson, serveFolder } from "../testing/run.ts";
import type { Served } from "../testing/run.ts";

/** One group's life in the order of these tests: each goes on where the one before it ended. */
describe("a group", () => {
  const folder = freshFolder();
  const data = join(folder, "data");
  const homeOf = (name: string) => ({ PLENTY_HOME: join(folder, name) });
  const [alder, birch, clover] = [homeOf("alder"), homeOf("birch"), homeOf("clover")];
  let host: Served;
  let commons: string;
  let link: string;

  /** Runs a command in the group. */
  const inGroup = (home: Readonly<Record<string, string>>, ...words: readonly string[]) =>
    plentyJson([...words, "--group", host.url], home);

  beforeAll(async () => {
    host = await serveFolder(data);
    for (const home of [alder, birch, clover]) await plenty(["key", "new"], home);
  }, 60_000);

  test("is founded, and opens a currency", async () => {
    const words = [
      "found",
      "The orchard",
      "--as",
      "alder",
      "--welcome",
      "invitation",
      "--readers",
      "everyone",
    ];
    const founded = await plentyJson([...words, "--host", host.url], alder);
    const url = expect.stringContaining(host.url);
    expect(founded).toMatchObject({ code: 0, value: { ok: true, url } });
    commons = String(founded.value["commons"]);
    const currency = ["open-credit", "hours", "--code", "HRS", "--limit", "100"];
    const opened = await plenty([...currency, "--group", host.url], alder);
    expect(opened.stdout).toBe("hours (HRS) is open.\n");
  });

  test("lets birch in by an invitation that works once", async () => {
    const [one] = linksOf(await inGroup(alder, "invite"));
    link = one?.link ?? "";
    expect(link.startsWith(`${host.url}/join#`)).toBe(true);
    const joined = await plentyJson(["join", link, "--as", "birch"], birch);
    expect(joined).toMatchObject({ code: 0, value: { status: "member" } });
    const again = await plentyJson(["join", link, "--as", "clover"], clover);
    expect(again).toMatchObject({ code: 1, value: { code: "InvitationUsed" } });
    const { stderr } = await plenty(["join", link, "--as", "clover"], clover);
    expect(stderr).not.toMatch(/\n *\n/);
  });

  test("lists its invitations, and takes back what nobody used", async () => {
    const made = await inGroup(birch, "invite", "dill", "elder", "--days", "2");
    const [dill, elder] = linksOf(made);
    expect([dill?.for, elder?.for]).toEqual(["dill", "elder"]);
    const listed = await plenty(["invitations", "--group", host.url], birch);
    expect(listed.stdout).toMatch(
      /^for +by +is +until +letters\ndill +birch +open .*\nelder +birch /,
    );
    const withdrawn = await plenty(["withdraw-invitation", "Dill", "--group", host.url], birch);
    expect(withdrawn.stdout).toBe("1 invitation withdrawn.\n");
    expect(await plentyJson(["join", dill?.link ?? "", "--as", "dill"], clover)).toMatchObject({
      code: 1,
      value: { code: "InvitationWithdrawn" },
    });
    const [letters = ""] =
      /\w{8}$/m.exec((await plenty(["invitations", "--group", host.url], birch)).stdout) ?? [];
    expect(await inGroup(alder, "withdraw-invitation", letters)).toMatchObject({ code: 0 });
    const none = await plenty(["invitations", "--group", host.url], birch);
    expect(none.stdout).toBe("No invitation is open.\n");
    const all = await inGroup(birch, "invitations", "--all");
    expect(all.value).toMatchObject({
      invitations: [{ is: "used" }, { for: "dill", is: "withdrawn" }, { is: "withdrawn" }],
    });
    expect(await inGroup(birch, "withdraw-invitation", "dill")).toMatchObject({
      code: 1,
      value: { code: "NoSuchInvitation" },
    });
  });

  test("refuses a link with a wrong letter, and one of a group that is not here", async () => {
    const wrong = link.slice(0, -2) + (link.at(-2) === "A" ? "B" : "A") + link.slice(-1);
    const elsewhere = link.replace(/#[a-z2-7]{10}/, "#aaaaaaaaaa");
    for (const other of [wrong, elsewhere]) {
      expect(await plentyJson(["join", other, "--as", "dill"], clover)).toMatchObject({
        code: 1,
        value: { code: "InvitationUnknown" },
      });
    }
  });

  test("welcomes clover, who came without one", async () => {
    const joined = await plentyJson(["join", "--group", host.url, "--as", "clover"], clover);
    expect(joined.value).toMatchObject({ status: "newcomer" });
    expect(await inGroup(clover, "invite")).toMatchObject({
      code: 1,
      value: { code: "NotWelcomed" },
    });
    const waiting = await inGroup(birch, "waiting");
    expect(waiting.value).toMatchObject({
      waiting: { people: [{ act: "welcome", name: "clover" }] },
    });
    const { stdout } = await plenty(["welcome", "clover", "--group", host.url], birch);
    expect(stdout).toBe("You vouched for clover.\nclover is a member now.\n");
  });

  test("pays within its limits, and by name", async () => {
    const paid = await inGroup(alder, "pay", "12,50 hrs", "--to", "birch", "--note", "the bicycle");
    const value = { amount: 1250, decimals: 2, unit: "HRS", balance: -1250 };
    expect(paid).toMatchObject({ code: 0, value });
    const tooMuch = await inGroup(alder, "pay", "100", "--to", "birch");
    const detail = "-112.50 HRS would be below -100.00 HRS; the most is 87.50 HRS.";
    expect(tooMuch).toMatchObject({ code: 1, value: { code: "LimitExceeded", detail } });
    const nobody = await inGroup(alder, "pay", "1", "--to", "dill");
    expect(nobody).toMatchObject({ code: 1, value: { code: "NameUnknown" } });
    expect(await inGroup(alder, "pay", "0.001", "--to", "birch")).toMatchObject({ code: 2 });
    expect(await inGroup(alder, "pay", "1,234", "--to", "birch")).toMatchObject({
      code: 2,
      value: { detail: '"1,234" may mean 1234: type it so if that is meant.' },
    });
  });

  test("finds words by searching: the note of a payment for its two sides alone", async () => {
    const textsFor = async (home: Readonly<Record<string, string>>) => {
      const { rows } = (await inGroup(home, "search", "BICYC")).value;
      return (rows as { text: string }[]).map(({ text }) => text); // as the command prints them
    };
    expect(await textsFor(birch)).toEqual(["the bicycle"]);
    expect(await textsFor(clover)).toEqual([]);
    const { stdout } = await plenty(["search", "clover", "--group", host.url], alder);
    expect(stdout).toMatch(/clover/);
    expect(await inGroup(alder, "search")).toMatchObject({ code: 2 });
  });

  test("writes everything about somebody into a file, for them", async () => {
    const file = join(folder, "about-birch.json");
    expect(await inGroup(birch, "about-me", "--to", file)).toMatchObject({ code: 0 });
    const told = JSON.parse(readFileSync(file, "utf8"));
    expect(told).toMatchObject({ name: "birch", status: "member", balances: [{ balance: 1250 }] });
    expect(JSON.stringify(told.entries)).toContain("the bicycle");
    expect(await inGroup(birch, "about-me", "--to", file)).toMatchObject({ code: 3 });
  });

  test("tells of something done, which another confirms", async () => {
    const words = [
      "tell",
      "mended the gutter",
      "--theme",
      "roof",
      "--on",
      "yesterday",
      "--amount",
      "1:30",
      "--unit",
      "hour",
    ];
    const item = String((await inGroup(alder, ...words)).value["item"]);
    expect((await inGroup(alder, "confirm", item)).value).toMatchObject({
      code: "OwnContribution",
    });
    const { stdout } = await plenty(["waiting", "--group", host.url], birch);
    expect(stdout).toMatch(
      /^To confirm: .*\n {2}[0-9a-f]{12}\.0 .* alder +roof +1\.50 hour +mended/,
    );
    const [digits = ""] = /[0-9a-f]{12}\.0/.exec(stdout) ?? [];
    expect(await inGroup(birch, "confirm", digits)).toMatchObject({
      code: 0,
      value: { items: [item] },
    });
    const after = await plenty(["waiting", "--group", host.url], birch);
    expect(after.stdout).toBe("Nothing waits for you.\n");
  });

  test("[CO12, CO15] thanks somebody, and says that something was not so, which waits for them", async () => {
    const told = ["tell", "painted the fence", "--theme", "roof"];
    const item = String((await inGroup(alder, ...told)).value["item"]);
    expect((await inGroup(birch, "thank", "How bright!", "--to", "alder")).code).toBe(0);
    const contesting = ["contest", "painted the fence", "--reason", "It is bare."];
    expect((await inGroup(birch, ...contesting)).code).toBe(0);
    const { stdout } = await plenty(["waiting", "--group", host.url], alder);
    expect(stdout).toMatch(/Contested: .*\n {2}[0-9a-f]{12}\.0 .* alder +roof +painted the fence/);
    expect(stdout).toMatch(/Thanks to you: .*\n {2}[0-9a-f]{12} +birch +How bright!/);
    expect((await inGroup(alder, "withdraw", item)).code).toBe(0);
  });

  test("lists its people, and what they hold", async () => {
    const people = await plenty(["people", "--group", host.url]);
    expect(people.stdout).toMatch(
      /^name +status +joined +digits\nalder +member .*\nbirch .*\nclover /,
    );
    const own = await plenty(["balance", "--group", host.url], alder);
    expect(own.stdout).toBe("credit  balance  limit\nHRS     -12.50   -100.00\n");
    const others = await inGroup({}, "balance", "Birch");
    expect(others.value).toMatchObject({ accounts: [{ unit: "HRS", balance: 1250 }] });
  });

  test("asks a member to help somebody, which waits for them until they agree", async () => {
    const people = JSON.stringify({ name: "rowan", consent: "paper" });
    const add = ["do", "people.add-person", "--people", people, "--helper", "birch"];
    expect(await inGroup(alder, ...add)).toMatchObject({ code: 0 });
    const asked = async () => (await plenty(["waiting", "--group", host.url], birch)).stdout;
    expect(await asked()).toMatch(/^You are asked to help them: .*\n {2}rowan /m);
    expect(await inGroup(birch, "do", "people.help", "--people", "rowan")).toMatchObject({
      code: 0,
    });
    expect(await asked()).not.toContain("You are asked");
    expect(
      (await inGroup(alder, "ask", "people/waiting", "--person", "birch")).value,
    ).toMatchObject({ code: "NotYours" });
  });

  test("adds a device, which acts and is removed again", async () => {
    const file = join(folder, "laptop.json");
    await plenty(["key", "new", "--key", file], birch);
    const added = await inGroup(birch, "device", "add", file, "--as", "laptop");
    expect(added).toMatchObject({ code: 0, value: { rank: "device" } });
    const listed = await plenty(["device", "list", "--group", host.url], birch);
    expect(listed.stdout).toMatch(/^letters .*\n\w{8} +\(this one\) +device .*\n\w{8} +laptop /);
    const young = await inGroup(birch, "device", "add", file, "--key", file);
    expect(young).toMatchObject({ code: 1, value: { code: "KeyTaken" } });
    expect(await inGroup(birch, "device", "remove", "phone")).toMatchObject({
      code: 1,
      value: { code: "NoSuchDevice" },
    });
    const removed = await plenty(["device", "remove", "laptop", "--group", host.url], birch);
    expect(removed.stdout).toBe("It is removed.\n");
    const again = await inGroup(birch, "device", "list", "--key", file);
    expect(again).toMatchObject({ code: 1, value: { code: "KeyOfNobody" } });
    expect(await inGroup(birch, "device", "paint")).toMatchObject({ code: 2 });
  });

  test("foresees what the very device may not do that would sign", async () => {
    const file = join(folder, "sheet.json");
    await plenty(["key", "new", "--key", file], birch);
    const added = await inGroup(birch, "device", "add", file, "--as", "sheet", "--spare");
    expect(added).toMatchObject({ code: 0, value: { rank: "spare" } });
    const pay = ["pay", "1", "--to", "alder"];
    const foreseen = await inGroup(birch, ...pay, "--preview", "--key", file);
    expect(foreseen).toMatchObject({ code: 1, value: { code: "SpareOnlyKeys" } });
    expect(await inGroup(birch, ...pay, "--key", file)).toMatchObject(foreseen);
    expect(await inGroup(birch, ...pay, "--preview")).toMatchObject({ code: 0 });
    expect(await inGroup(birch, "device", "remove", "sheet")).toMatchObject({ code: 0 });
  });

  test("verifies from afar, survives its host's death, and verifies again from its folder", async () => {
    const afar = await plentyJson(["verify", host.url]);
    expect(afar).toMatchObject({ code: 0, value: { ok: true, kind: "url", brokenLaws: [] } });
    expect((await plenty(["verify", host.url])).stdout).toMatch(
      /- the state is what the entries give: not stored here\n/,
    );
    await host.stop("SIGKILL");
    host = await serveFolder(data);
    const after = await inGroup(alder, "pay", "0.50", "--to", "birch");
    expect(after).toMatchObject({ code: 0, value: { balance: -1300 } });
    expect(await host.stop()).toBe(0);
    const near = await plentyJson(["verify", join(data, commons)]);
    expect(near).toMatchObject({ code: 0, value: { ok: true, kind: "folder", state: true } });
    const file = join(folder, "about-birch-near.json");
    const about = ["about-me", "--to", file, "--group", join(data, commons)];
    expect((await plenty(about, birch)).code).toBe(0);
    const told = JSON.parse(readFileSync(file, "utf8"));
    expect(JSON.stringify(told.entries)).toContain("the bicycle");
  }, 60_000);

  test("whose log was signed further than it goes is served, and the host is told so", async () => {
    const head = join(data, commons, "head");
    writeFileSync(head, readFileSync(head, "utf8").replace(/^\d+/, "1000"));
    host = await serveFolder(data);
    await fetch(`${host.url}/commons/${commons}/checkpoint`);
    await expect
      .poll(() => host.told())
      .toMatch(/The orchard takes no entries: .*1000 entries were signed/);
    const health = await fetch(`${host.url}/health`).then((answer) => answer.json());
    const stopped = [{ id: commons, code: "HeadMismatch" }];
    expect(health).toEqual({
      ok: true,
      commons: 1,
      awake: 1,
      stopped,
      rebuilding: [],
      unopened: 0,
      unchecked: [],
    });
    await host.stop();
  }, 60_000);
});

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
    await plenty(
      ["found", name, "--as", "alder", "--readers", "everyone", "--host", host.url],
      home,
    );
  }
  const asked = await plentyJson(["invite", "--group", host.url], home);
  expect(asked).toMatchObject({
    code: 2,
    value: { code: "WhichGroup", detail: expect.stringContaining("The workshop: ") },
  });
  const verified = await plentyJson(["verify", host.url]);
  expect(verified.value).toMatchObject({ next: "Name one of them with --group." });
  const [, address = ""] = /The workshop: (\S+)/.exec(String(verified.value["detail"])) ?? [];
  expect(await plentyJson(["verify", "--group", address])).toMatchObject({
    code: 0,
    value: { name: "The workshop" },
  });
  expect(await host.stop("SIGINT")).toBe(0);
}, 60_000);

test("an address of others is served with tls or a known origin only", async () => {
  const refused = await plentyJson(["serve", "--listen", "0.0.0.0", "--data", freshFolder()]);
  expect(refused).toMatchObject({
    code: 2,
    value: { code: "WrongUsage", detail: "--listen goes with --tls or with --origin" },
  });
});

test("a second process is kept out of a folder whose group is awake", async () => {
  const folder = freshFolder();
  const home = { PLENTY_HOME: folder };
  await plenty(["key", "new"], home);
  const file = join(import.meta.dirname, "../testing/orchard.jsonl");
  expect(readFileSync(file, "utf8")).not.toBe("");
  const data = join(folder, "data");
  const into = join(data, "orchard");
  const founded = await plentyJson(["import", "git", file, "--group", into, "--as", "alder"], home);
  expect(founded).toMatchObject({ code: 0 });
  const { value } = await plentyJson(["verify", into], home);
  const host = await serveFolder(data);
  const served = await plentyJson(
    ["import", "git", file, "--group", `${host.url}/commons/${String(value["commons"])}`],
    home,
  );
  expect(served).toMatchObject({ code: 0, value: { entered: 0, alreadyThere: 5 } });
  const second = await plentyJson(["import", "git", file, "--group", into], home);
  expect(second).toMatchObject({ code: 3, value: { code: "FolderLocked" } });
  await host.stop();
}, 60_000);
