/** The rule that a `.pb` file names under META, as ours with parameters; a rule "unknown" is none. */

type Asked = {
  readonly rule: string;
  readonly parameters: Readonly<Record<string, string>>;
};

const greedy = (parameters: Readonly<Record<string, string>>): Asked => ({
  rule: "greedy",
  parameters,
});
const shares = (parameters: Readonly<Record<string, string>>): Asked => ({
  rule: "mes",
  parameters,
});

/** Pabulib's names; "custom" of Poznań stops at the first that does not fit, and its reserve is not the file's. */
const rules: Readonly<Record<string, Asked>> = {
  greedy: greedy({ unaffordable: "skip" }),
  "greedy-no-skip": greedy({ unaffordable: "stop" }),
  "greedy-threshold": greedy({ unaffordable: "skip", threshold: "file" }),
  "greedy-exclusive": greedy({ unaffordable: "skip" }),
  "greedy-custom": greedy({ unaffordable: "stop" }),
};

/** "equalshares", "equalshares/add1u", "equalshares-comparison/add1", "equalshares/add1-comparison" … */
const equalShares = /^equalshares(-comparison)?(?:\/(add1u?))?(-comparison)?$/;

export function askedIn(meta: Readonly<Record<string, string>>): Asked | undefined {
  const name = (meta["rule"] ?? "").trim().toLowerCase();
  const [all, before, completion = "none", after] = equalShares.exec(name) ?? [];
  if (all === undefined) return Object.hasOwn(rules, name) ? rules[name] : undefined;
  const compared = before !== undefined || after !== undefined;
  return shares({ completion, comparison: String(compared), exhaustive: "false", utility: "cost" });
}
