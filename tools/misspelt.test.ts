/**
 * What a room declares is spelt right wherever it is used, or nothing compiles: for each place a piece of
 * code that compiles, and the same with one word misspelt, or left out, which does not.
 */

import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = path.dirname(import.meta.dirname);
const folder = path.join(root, ".cache", "misspelt");
const rules = "../../packages/rules/src";

interface Place {
  readonly what: string;
  readonly code: string;
  /** The word, and what stands in its place. */
  readonly wrong: readonly [word: string, misspelt: string];
}

const signing = `
  import { signAct } from "@plenty/client";
  import type { ActParts } from "@plenty/client";
  import { paySpec } from "@plenty/rules/rooms/credit/acts";
  export const sign = (known: Pick<ActParts<typeof paySpec>, "signer" | "now">) =>
    signAct({ ...known, spec: paySpec, body: { to: "a", currency: "b", amount: 1 } });`;

const asking = `
  import type { GroupClient } from "@plenty/client";
  export const ask = async (group: GroupClient) => {
    const answer = await group.query("credit", "account", { person: "a", currency: "b" });
    return answer.ok ? answer.value.balance : undefined;
  };`;

const answering = `
  import { accepted } from "@plenty/kernel";
  import { body, count } from "${rules}/engine/body.ts";
  import { defineQuery } from "${rules}/engine/room.ts";
  import { creditPaid } from "${rules}/rooms/credit/facts.ts";
  export const query = defineQuery(
    {
      name: "many",
      summary: "How many.",
      sees: "everyone",
      params: body({}),
      answer: body({ paid: count }),
      follows: [creditPaid],
    },
    () => accepted({ paid: 1 }),
  );`;

const judging = `
  import { paySpec } from "${rules}/rooms/credit/acts.ts";
  import { creditPaid } from "${rules}/rooms/credit/facts.ts";
  import { creditRefusals } from "${rules}/rooms/credit/refusals.ts";
  import { defineAct } from "${rules}/engine/room.ts";
  export const pay = defineAct(paySpec, [creditRefusals.codeTaken], (act) => {
    if (act.body.amount > 1) return creditRefusals.codeTaken({ code: "HOUR" });
    const { to, currency, amount } = act.body;
    act.fact(creditPaid, { from: to, to, currency, amount });
    return undefined;
  });`;

const telling = `
  import type { ActFact, AnyFact } from "@plenty/rules/contract";
  export const amountOf = (fact: ActFact<"credit.pay">) => fact.amount;
  export const isPayment = (fact: AnyFact) => fact.fact === "CreditPaid";`;

const tellers = `
  import type { ActName } from "@plenty/rules/contract";
  export const verbs: Record<Extract<ActName, \`credit.\${string}\`>, string> = {
    "credit.open-currency": "opened",
    "credit.pay": "paid",
    "credit.pay-out": "paid of what it holds",
    "credit.lock": "locked",
    "credit.release": "released",
    "credit.set-limit": "said how far somebody may go",
    "credit.request": "asked",
    "credit.pay-request": "paid",
    "credit.decline": "declined",
    "credit.withdraw-request": "took back",
    "credit.send-back": "sent back",
    "credit.set-aside": "set aside",
    "credit.take-aside": "took",
    "credit.let-go-aside": "did without",
  };`;

const refusing = `
  import { defineRefusal } from "@plenty/kernel";
  export const codeTaken = defineRefusal({
    code: "CodeTaken",
    kind: "rule",
    title: "Taken",
    next: "Choose another.",
    params: { code: "text" },
    detail: "It is {code}.",
  });`;

const reserving = `
  import { openerSetting } from "${rules}/rooms/credit/acts.ts";
  import { founders, members } from "${rules}/rooms/people/roles.ts";
  import { heldBy } from "${rules}/engine/spec.ts";
  export const by = heldBy(openerSetting, { founders, members });`;

const choosing = `
  import type { SettingName, SettingValueOf } from "@plenty/rules/contract";
  export const name: SettingName = "credit.opener";
  export const value: SettingValueOf<"credit.opener"> = "members";`;

const playing = `
  import type { credit } from "${rules}/rooms/credit/index.ts";
  import { play } from "${rules}/rooms/credit/play.ts";
  import type { RoomPlay } from "${rules}/testing/room-play.ts";
  const { codeTaken, ...refused } = play.scenes;
  const { "credit.pay": pay, ...others } = play.examples;
  export const scenes: RoomPlay<typeof credit>["scenes"] = { codeTaken, ...refused };
  export const examples: RoomPlay<typeof credit>["examples"] = {
    "credit.pay": pay,
    ...others,
  };`;

const places: readonly Place[] = [
  { what: "the spec that is signed", code: signing, wrong: ["paySpec }", "paiSpec }"] },
  { what: "a field of the body that is signed", code: signing, wrong: ["amount:", "amuont:"] },
  { what: "a field left out of the body", code: signing, wrong: [", amount: 1", ""] },
  { what: "the room that is asked", code: asking, wrong: ['"credit"', '"credits"'] },
  { what: "the query that is asked", code: asking, wrong: ['"account"', '"acount"'] },
  { what: "a parameter", code: asking, wrong: ["currency:", "curency:"] },
  { what: "a field of the answer that is read", code: asking, wrong: ["balance", "balanse"] },
  { what: "a field of the answer that is given", code: answering, wrong: ["({ paid", "({ payed"] },
  {
    what: "a field of the body that a rule reads",
    code: judging,
    wrong: ["body.amount", "body.amuont"],
  },
  { what: "a field of a fact that is given", code: judging, wrong: ["from: to", "form: to"] },
  { what: "a parameter of a refusal", code: judging, wrong: ['{ code: "', '{ cod: "'] },
  { what: "a refusal", code: judging, wrong: ["codeTaken", "codeTakn"] },
  { what: "a field of a fact that is read", code: telling, wrong: ["fact.amount", "fact.amuont"] },
  { what: "the act whose facts are read", code: telling, wrong: ["credit.pay", "credit.pai"] },
  { what: "the name of a fact", code: telling, wrong: ["CreditPaid", "CreditPayed"] },
  { what: "an act in a table of all acts", code: tellers, wrong: ["credit.pay", "credit.pai"] },
  {
    what: "an act that a table of all acts forgot",
    code: tellers,
    wrong: ['"credit.pay": "paid",', ""],
  },
  { what: "a blank in a refusal's sentence", code: refusing, wrong: ["{code}", "{cod}"] },
  { what: "the kind of a refusal's parameter", code: refusing, wrong: ['"text"', '"txt"'] },
  {
    what: "a role for the value of a setting",
    code: reserving,
    wrong: ["{ founders, members })", "{ founders })"],
  },
  {
    what: "the name of a setting",
    code: choosing,
    wrong: ['= "credit.opener"', '= "credit.openr"'],
  },
  { what: "the value of a setting", code: choosing, wrong: ['"members"', '"membres"'] },
  { what: "a scene for a refusal", code: playing, wrong: ["= { codeTaken,", "= {"] },
  { what: "an example of an act", code: playing, wrong: ['"credit.pay": pay,\n    ', ""] },
];

/** What the compiler says, by the name of the file. */
const said = new Map<string, string[]>();

function write(name: string, code: string): void {
  writeFileSync(path.join(folder, `${name}.ts`), `${code}\n`);
}

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const extended = {
    extends: "../../tsconfig.json",
    include: ["*.ts", "../../packages/*/src/**/*.d.ts"],
  };
  const compilerOptions = { noUnusedLocals: false };
  writeFileSync(
    path.join(folder, "tsconfig.json"),
    JSON.stringify({ ...extended, compilerOptions }),
  );
  for (const [i, { code, wrong }] of places.entries()) {
    write(`right-${i}`, code);
    write(`wrong-${i}`, code.replace(...wrong));
  }
  const compiler = path.join(root, "node_modules", "typescript", "bin", "tsc");
  const { stdout } = spawnSync(process.execPath, [compiler, "-p", folder], { encoding: "utf8" });
  for (const line of stdout.split("\n")) {
    const [, file = ""] = /([^/\\]+)\.ts\(\d+,\d+\): error/.exec(line) ?? [];
    if (file !== "") said.set(file, [...(said.get(file) ?? []), line]);
  }
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(places.map((place, i) => ({ ...place, i })))(
  "$what: misspelt, it does not compile",
  ({ i, code, wrong: [word] }) => {
    expect(code).toContain(word);
    expect(said.get(`right-${i}`) ?? []).toEqual([]);
    expect(said.get(`wrong-${i}`) ?? []).not.toEqual([]);
  },
);

test("nothing else is wrong", () => {
  const wrong = [...said.keys()].filter((file) => !file.startsWith("wrong-"));
  expect(wrong).toEqual([]);
});
