/** What `plenty count --rules` and `--formats` tell. */

import { formats, lotteryFiles, lotteryRules, rules, wanted } from "@plenty/counting";
import type { Done } from "../support/command.ts";

/** Every rule with its parameters, arithmetic and references. */
export function listRules(): Done {
  const all = [...rules, ...lotteryRules];
  const json = all.map(
    ({ name, title, takes, fills, weights, parameters, arithmetic, references }) => ({
      name,
      title,
      takes,
      fills,
      weights,
      parameters,
      arithmetic,
      references,
    }),
  );
  const lines = all.flatMap(({ name, title, takes, parameters, arithmetic }) => [
    `${name}: ${title} (${takes === "people" ? takes : `${takes} ballots`}; ${arithmetic})`,
    ...Object.entries(parameters).map(
      ([key, spec]) => `    ${key}=${String(spec.default)}  ${spec.help} (${wanted(spec)})`,
    ),
  ]);
  return { json: { rules: json }, lines };
}

/** Every format that is read. */
export function listFormats(): Done {
  const all = [...formats, ...lotteryFiles];
  const json = all.map(({ name, title, endings, reference }) => ({
    name,
    title,
    endings,
    reference,
  }));
  const lines = all.map(({ name, title, endings }) => `${name}: ${title}; ${endings.join(" ")}`);
  return { json: { formats: json }, lines };
}
