/**
 * `npm run --silent bench -- <name> [--full] [--json]`: measures one thing and prints its figures, as a
 * table or as one JSON object on stdout. Each measurement is a file beside this one, named as it is
 * called; what its figures mean stands in README.md. What happens on the way is told on stderr.
 */

import { formatFigures } from "./lib/figures.ts";
import type { Bench } from "./lib/figures.ts";
import { endWhenUnread } from "../tools/piped.ts";

const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  acts: async () => (await import("./acts.ts")).acts,
  counting: async () => (await import("./counting.ts")).counting,
  groups: async () => (await import("./groups.ts")).groups,
  do: async () => (await import("./do.ts")).doPage,
  rules: async () => (await import("./rules.ts")).rules,
};

async function main(words: readonly string[]): Promise<number> {
  const [name = "", ...options] = words;
  const load = benches[name];
  const odd = options.find((option) => option !== "--full" && option !== "--json");
  if (load === undefined || odd !== undefined) {
    const names = Object.keys(benches).join(" | ");
    process.stderr.write(`usage: npm run --silent bench -- ${names} [--full] [--json]\n`);
    return 2;
  }
  const bench = await load();
  const figures = await bench.run({ full: options.includes("--full"), tell });
  const json = options.includes("--json");
  process.stdout.write(json ? `${JSON.stringify(figures)}\n` : formatFigures(bench, figures));
  return 0;
}

function tell(words: string): void {
  process.stderr.write(`${words}\n`);
}

endWhenUnread();
process.exitCode = await main(process.argv.slice(2));
