/** The rule that a `.pb` file names under META, as ours with parameters. */

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
  equalshares: shares({ completion: "none" }),
  "equalshares/add1": shares({ completion: "add1" }),
  "equalshares/add1u": shares({ completion: "add1u" }),
  "equalshares-comparison": shares({ completion: "none", comparison: "true" }),
  "equalshares-comparison/add1": shares({ completion: "add1", comparison: "true" }),
};

export function askedIn(meta: Readonly<Record<string, string>>): Asked | undefined {
  return rules[(meta["rule"] ?? "").trim().toLowerCase()];
}
