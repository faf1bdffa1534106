/** What `plenty count --rules` and `--formats` tell. */

import {
  findLotteryRule,
  findRule,
  formats,
  lotteryFiles,
  lotteryRules,
  rules,
  wanted,
} from "@plenty/counting";
import { accepted } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import { failWith } from "../support/command.ts";
import type { Done, Failure } from "../support/command.ts";

const all = [...rules, ...lotteryRules];
type Listed = (typeof all)[number];

/** Headings of the list, by what a rule takes and how many it elects. */
const groups: readonly (readonly [heading: string, (rule: Listed) => boolean])[] = [
  ["One winner, from rankings", ({ takes, fills }) => takes === "ranked" && fills === "one"],
  [
    "One winner, from approvals or points",
    ({ takes, fills }) => takes !== "ranked" && fills === "one",
  ],
  [
    "Several winners, from rankings",
    ({ takes, fills }) => takes === "ranked" && ["any", "many"].includes(fills),
  ],
  ["Committees, from approvals", ({ takes, fills }) => takes === "approval" && fills === "many"],
  ["Projects within a budget", ({ takes }) => takes === "budget"],
  ["Panels by lot, from people and quotas", ({ takes }) => takes === "people"],
];

/** Every rule, by what it counts; of one that is named, its parameters, arithmetic and sources. */
export function listRules(name: string | undefined): Result<Done, Failure> {
  if (name === undefined) return accepted({ json: { rules: all.map(dataOf) }, lines: overview() });
  const found = findLotteryRule(name) ?? findRule(name);
  if ("name" in found) return accepted({ json: { rules: [dataOf(found)] }, lines: details(found) });
  if (!found.ok) return failWith(found.refusal);
  return accepted({ json: { rules: [dataOf(found.value)] }, lines: details(found.value) });
}

function dataOf(rule: Listed) {
  const { name, title, takes, fills, weights, parameters, arithmetic, references } = rule;
  return { name, title, takes, fills, weights, parameters, arithmetic, references };
}

function overview(): readonly string[] {
  const width = Math.max(...all.map(({ name }) => name.length));
  return [
    ...groups.flatMap(([heading, has]) => [
      heading,
      ...all.filter(has).map(({ name, title }) => `  ${name.padEnd(width)}  ${title}`),
      "",
    ]),
    "plenty count --rules --rule <rule> tells the parameters, the arithmetic and the sources of one.",
  ];
}

function details({
  name,
  title,
  takes,
  parameters,
  arithmetic,
  references,
}: Listed): readonly string[] {
  return [
    `${name}: ${title}`,
    `  counts ${takes === "people" ? takes : `${takes} ballots`}; ${arithmetic}`,
    ...Object.entries(parameters).flatMap(([key, spec]) => [
      `  ${key}=${String(spec.default)}`,
      `      ${spec.help} (${wanted(spec)})`,
    ]),
    "  after:",
    ...references.map((reference) => `      ${reference}`),
  ];
}

/** Every format that is read. */
export function listFormats(): Done {
  const read = [...formats, ...lotteryFiles];
  const json = read.map(({ name, title, endings, reference }) => ({
    name,
    title,
    endings,
    reference,
  }));
  const lines = read.map(({ name, title, endings }) => `${name}: ${title}; ${endings.join(" ")}`);
  return { json: { formats: json }, lines };
}
