/** What a measurement is, and how its figures are printed. */

/** Figures by name, in the order in which they are told. */
export type Figures = Readonly<Record<string, number | string>>;

export interface Bench {
  readonly title: string;
  /** What a figure is, by its name: for the table. */
  readonly words: Readonly<Record<string, string>>;
  /** Figures that are told besides as a share of another: "verify_per_s" of itself is left out. */
  readonly ratioTo?: string;
  run(options: {
    readonly full: boolean;
    /** Tells how far it is; not part of the result. */
    readonly tell: (words: string) => void;
  }): Promise<Figures>;
}

/** The middle of some numbers (the lower of two middles). */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which a share of the numbers lies (nearest rank); NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** A number with as many digits as a measurement deserves. */
export function rounded(value: number): number {
  if (value >= 100) return Math.round(value);
  return Number(value.toPrecision(3));
}

/** The figures as a table for people. */
export function formatFigures({ title, words, ratioTo }: Bench, figures: Figures): string {
  const base = ratioTo === undefined ? undefined : figures[ratioTo];
  const lines = Object.entries(figures).map(([name, value]) => {
    const shown = typeof value === "number" ? value.toLocaleString("en") : value;
    const share = ratioTo === undefined ? "" : shareOf({ name, value, base, ratioTo });
    return `  ${name.padEnd(20)}${shown.padStart(14)}  ${share.padStart(5)}  ${words[name] ?? ""}`;
  });
  return `${title}\n${lines.join("\n")}\n`;
}

interface Share {
  readonly name: string;
  readonly value: number | string;
  readonly base: number | string | undefined;
  readonly ratioTo: string;
}

/** The share of the base that a rate reaches; rates end in "_per_s". */
function shareOf({ name, value, base, ratioTo }: Share): string {
  if (name === ratioTo || !name.endsWith("_per_s")) return "";
  if (typeof value !== "number" || typeof base !== "number") return "";
  return (value / base).toFixed(2);
}
