/** The scripts in the shells themselves: what a Tab offers after the words of a line. */

import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { present } from "@plenty/kernel";
import { querySpecs } from "@plenty/rules";
import { commands } from "../commands.ts";
import { fieldsOfAct, typableActs } from "../do/act.ts";
import { fieldsOfQuery } from "../do/question.ts";
import { freshFolder } from "../testing/run.ts";
import { bashScript } from "./bash.ts";
import { fishScript } from "./fish.ts";
import { spotsOf } from "./spots.ts";
import { zshScript } from "./zsh.ts";

const folder = freshFolder();
const [bashFile, zshFile, fishFile] = ["plenty.bash", "plenty.zsh", "plenty.fish"].map((name) =>
  join(folder, name),
);

beforeAll(async () => {
  const spots = spotsOf(await Promise.all(Object.values(commands).map((load) => load())));
  writeFileSync(present(bashFile, "a file"), bashScript(spots));
  writeFileSync(present(zshFile, "a file"), zshScript(spots));
  writeFileSync(present(fishFile, "a file"), fishScript(spots));
});

function isThere(shell: string): boolean {
  return spawnSync(shell, ["-c", "exit 0"]).status === 0;
}

function run(shell: string, args: readonly string[]): string {
  const ran = spawnSync(shell, args, { encoding: "utf8", timeout: 60_000 });
  expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status: 0, stderr: "" });
  return ran.stdout;
}

/** What is offered after each line, whose last word is the one being typed. */
function offeredByBash(lines: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const words = lines.map((line) => ["plenty", ...line].map(quoted).join(" "));
  const script = `
    source ${bashFile}
    offer() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _plenty; echo "\${COMPREPLY[*]}"; }
    ${words.map((line) => `offer ${line}`).join("\n")}
  `;
  const told = run("bash", ["--norc", "-c", script]).split("\n");
  return lines.map((_, at) => (told[at] ?? "").split(" ").filter((word) => word !== ""));
}

function quoted(word: string): string {
  return `'${word}'`;
}

/** Lines, and what is among that which is offered there. */
const samples: readonly (readonly [readonly string[], readonly string[]])[] = [
  [["p"], ["pay", "people"]],
  [
    ["import", ""],
    ["house", "git"],
  ],
  [["import", "git", "--gr"], ["--group"]],
  [["key", "s"], ["show"]],
  [
    ["completion", ""],
    ["bash", "zsh", "fish"],
  ],
  [["do", "credit.p"], ["credit.pay"]],
  [["do", "credit.pay", "--cur"], ["--currency"]],
  [["ask", "people/un"], ["people/unclaimed"]],
  [["tell", "words", "--kind", "c"], ["care"]],
  [["count", "--rule", "schul"], ["schulze"]],
  [["export", join(folder, "plenty.b")], [join(folder, "plenty.bash")]],
  [["pay", "12", "--note", `@${join(folder, "plenty.b")}`], [`@${join(folder, "plenty.bash")}`]],
  [["pay", "12", "--key", join(folder, "plenty.b")], [join(folder, "plenty.bash")]],
];

describe.skipIf(!isThere("bash"))("in bash", { meta: { enable: "apt-get install bash" } }, () => {
  test("commands, their options, words and files", () => {
    const offered = offeredByBash(samples.map(([line]) => line));
    for (const [at, [, wanted]] of samples.entries()) {
      expect(offered[at]).toEqual(expect.arrayContaining([...wanted]));
    }
  });

  test("a value behind =, and none where nobody can foresee it", () => {
    const lines = [
      ["tell", "words", "--kind", "=", "c"],
      ["tell", "words", "--kind", "="],
      ["pay", "1", "--to", "b"],
    ];
    const kinds = ["work", "care", "thing", "idea"];
    expect(offeredByBash(lines)).toEqual([["care"], kinds, []]);
  });

  test("a file where a text may stand in one, and where one is needed", () => {
    const file = join(folder, "plenty.bash");
    const start = join(folder, "plenty.b");
    // as bash parts words by itself, and where it was told to leave the @ in its word
    const lines = [
      ["pay", "1", "--note", "@", start],
      ["pay", "1", "--note", `@${start}`],
      ["pay", "1", "--note", "="],
      ["pay", "1", "--note", start],
    ];
    expect(offeredByBash(lines)).toEqual([[file], [`@${file}`], [], []]);
    expect(
      offeredByBash([
        ["export", `${folder}/`],
        ["export", "--"],
      ]),
    ).toEqual([expect.arrayContaining([file]), expect.arrayContaining(["--to", "--words"])]);
  });

  test("every act, every question, all their fields and the words that these take", () => {
    const acts = typableActs.map((spec) => ({
      path: ["do", spec.name],
      fields: fieldsOfAct(spec),
    }));
    const questions = querySpecs.map((spec) => ({
      path: ["ask", `${spec.room}/${spec.name}`],
      fields: fieldsOfQuery(spec),
    }));
    const all = [...acts, ...questions];
    const [offeredActs, offeredQuestions, ...options] = offeredByBash([
      ["do", ""],
      ["ask", ""],
      ...all.map(({ path }) => [...path, "--"]),
    ]);
    expect(offeredActs).toEqual(expect.arrayContaining(typableActs.map(({ name }) => name)));
    expect(offeredQuestions).toEqual(expect.arrayContaining(questions.map(({ path }) => path[1])));
    for (const [at, { fields }] of all.entries()) {
      const wanted = fields.map(({ option }) => `--${option}`);
      expect(options[at]).toEqual(expect.arrayContaining([...wanted, "--group", "--json"]));
    }
    const choices = all.flatMap(({ path, fields }) =>
      fields.flatMap(({ option, form }) =>
        form.is === "choice" ? [{ line: [...path, `--${option}`, ""], words: form.values }] : [],
      ),
    );
    expect(offeredByBash(choices.map(({ line }) => line))).toEqual(
      choices.map(({ words }) => words),
    );
  });
});

describe.skipIf(!isThere("fish"))("in fish", { meta: { enable: "apt-get install fish" } }, () => {
  test.each(samples)("%j offers %j", (line, wanted) => {
    const typed = ["plenty", ...line].join(" ");
    const told = run("fish", [
      "--no-config",
      "-c",
      `source ${fishFile}; complete -C ${quoted(typed)}`,
    ]);
    const offered = told.split("\n").map((each) => each.split("\t")[0]);
    expect(offered).toEqual(expect.arrayContaining([...wanted]));
  });
});

describe.skipIf(!isThere("zsh"))("in zsh", { meta: { enable: "apt-get install zsh" } }, () => {
  const only = samples.filter(([, wanted]) => wanted.length === 1);

  test("what alone fits is put in its place", () => {
    // a key of its own prints the line as it stands: a terminal is sent only what changes of it
    const told = 'told() { print -r -- "<$BUFFER>" }; zle -N told; bindkey "^X" told';
    const lines = only.map(([line]) => quoted(["plenty", ...line].join(" ")));
    const script = `
      zmodload zsh/zpty
      zpty z zsh -f -i
      zpty -w z 'PS1=; autoload -Uz compinit; compinit -u -D; source ${zshFile}; ${told}; echo READY'
      zpty -r z out $'*READY\\r\\n*'
      for line in ${lines.join(" ")}; do
        zpty -w -n z $'\\x15'"$line"$'\\t\\x18'
        zpty -r z out '*<*>*'
        print -r -- "\${\${out##*<}%%>*}"
      done
      zpty -d z
    `;
    const completed = only.map(([line, [wanted = ""]]) =>
      ["plenty", ...line.slice(0, -1), wanted].join(" "),
    );
    const lineEnds = run("zsh", ["-f", "-c", script]).trimEnd().split("\n");
    expect(lineEnds.map((line) => line.trimEnd())).toEqual(completed);
  });
});
