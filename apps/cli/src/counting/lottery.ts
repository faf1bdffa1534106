/** `plenty count --rule leximin`: a lottery for a panel from files of people and quotas, and its draw. */

import path from "node:path";
import { accepted } from "@plenty/kernel";
import { explainPanel, renderLottery } from "@plenty/counting";
import type { LotteryResult, LotteryRule } from "@plenty/counting";
import { wrongUsage } from "../support/command.ts";
import type { Done, Io, Options, Outcome } from "../support/command.ts";
import type { Asked } from "./asked.ts";
import { openText } from "./paths.ts";
import { failToCount } from "./which-rule.ts";
import { writeWhole } from "./write.ts";

/** Makes or checks the lottery, and draws if that is asked for; throws if a file cannot be read. */
export async function countLottery(input: {
  readonly rule: LotteryRule;
  readonly file: string;
  readonly asked: Asked;
  readonly options: Options;
  readonly io: Pick<Io, "json" | "now" | "say" | "progress">;
}): Promise<Outcome> {
  const { rule, file, asked, options, io } = input;
  const alien = ["receipts", "write", "format", "sheet"].find(
    (name) => options.flag(name) || options.text(name) !== undefined,
  );
  if (alien !== undefined)
    return wrongUsage(`--${alien} is for ballots; ${rule.name} takes people and quotas`);
  const { seats, parameters } = asked;
  const progress = io.progress("the lottery", undefined);
  let kinds = 0;
  function onSettled(settled: number, all: number): void {
    kinds = all;
    progress.at(settled, all);
  }
  const result = await rule.run({
    file,
    ...(seats === undefined ? {} : { seats }),
    parameters,
    open: (name) => openText(name),
    onSettled,
  });
  if (kinds > 0) progress.end(`${kinds} kinds of people have their chance`);
  if (!result.ok) return failToCount(result.refusal, rule.name);
  const { named, drawn } = result.value;
  if (drawn === undefined && named?.by === "drand" && Date.parse(named.time) <= io.now())
    io.say(`Note: round ${named.round} was signed at ${named.time} already: name a later one.`);
  const target = options.text("html");
  if (target !== undefined) {
    const written = await writeWhole(target, renderLottery(result.value, path.basename(file)));
    if (!written.ok) return written;
    if (!io.json) io.say(`Written: ${target}`);
  }
  const done = doneOf(result.value, options.flag("explain"));
  return accepted(target === undefined ? done : { ...done, json: { ...done.json, page: target } });
}

function doneOf(result: LotteryResult, explained: boolean): Done {
  const { lottery, winners, warnings, drawn, digest } = result;
  const short = [
    ...winners,
    ...warnings.map(({ text }) => `Warning: ${text}`),
    ...(drawn === undefined
      ? [
          `A lottery of ${lottery.panels.length} panels; the least chance is ${lottery.least}. No panel was drawn.`,
          `Digest of the panels: ${digest}`,
          "--json prints what is to be published; --explain tells everybody's chance.",
        ]
      : []),
  ];
  return { json: { ...result }, lines: explained ? explainPanel(result) : short };
}
