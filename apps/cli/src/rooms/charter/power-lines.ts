/** Powers as the command line lists them: each in one line, by the names that acts and settings have there. */

import type { QueryAnswer } from "@plenty/client";
import { actSpecs, hostPowers, roleSpecs, settingSpecs } from "@plenty/rules";

type Powers = QueryAnswer<"charter", "powers">;

export interface PowerLine {
  readonly kind: "act" | "setting" | "office" | "host";
  readonly name: string;
  /** Who can do it, or what it is now and by whom it is changed. */
  readonly stands: string;
  readonly summary: string;
}

/** Every power that was answered. */
export function linesOf(answer: Powers): readonly PowerLine[] {
  return [
    ...answer.acts.map((row) => actLine(answer, row)),
    ...answer.settings.map((row) => settingLine(answer, row)),
    ...answer.own.map((row) => ownLine(row)),
    ...answer.offices.map((row) => officeLine(answer, row)),
    ...answer.host.map(hostLine),
  ];
}

function actLine(answer: Powers, row: Powers["acts"][number]): PowerLine {
  const { name, by, setting, office, onBehalf, enactable, qualified } = row;
  const stands = [
    whoIs(by) + (setting === undefined ? "" : ` (${setting})`),
    ...(office === undefined ? [] : [`takes the office ${office}`]),
    ...(enactable && by !== "commons" ? ["the group, by agreement"] : []),
    ...(qualified ? ["of five sixths, and announced"] : []),
    ...(onBehalf ? ["a helper for somebody"] : []),
    ...besides(answer, row),
  ];
  return { kind: "act", name, stands: stands.join("; "), summary: summaryOf(actSpecs, name) };
}

const noRoles: Readonly<Record<string, string>> = {
  founding: "the founders, once",
  newcomer: "who is about to join",
  commons: "the group, by agreement",
};

/** Who has a role, in words; its name where this program does not know it. */
function whoIs(by: string): string {
  return noRoles[by] ?? roleSpecs.find(({ name }) => name === by)?.summary ?? by;
}

function settingLine(answer: Powers, row: Powers["settings"][number]): PowerLine {
  const { name, value, holder, since, entry } = row;
  const stands = [
    holder === "agreement"
      ? `${String(value)}; changed by the members, by agreeing`
      : "follows from what they agree to",
    ...besides(answer, row),
    ...(since === undefined ? [] : [`since ${since.slice(0, 10)}, entry ${entry ?? 0}`]),
  ];
  return {
    kind: "setting",
    name,
    stands: stands.join("; "),
    summary: summaryOf(settingSpecs, name),
  };
}

function ownLine({ name, since, underWay }: Powers["own"][number]): PowerLine {
  const stands = `changed by the members, by agreeing; since ${since.slice(0, 10)}`;
  const summary = name === "charter.name" ? "The name of the group" : "What it holds in common";
  return {
    kind: "setting",
    name,
    stands: [stands, ...waiting(underWay.length)].join("; "),
    summary,
  };
}

/** Offices that may besides, with who holds them, and what is under way. */
function besides(
  answer: Powers,
  { offices, underWay }: Pick<Powers["acts"][number], "offices" | "underWay">,
): string[] {
  const named = answer.offices.filter(({ office }) => offices.includes(office));
  return [
    ...named.map((office) => `as ${office.office}: ${holdersOf(answer, office)}`),
    ...waiting(underWay.length),
  ];
}

function waiting(count: number): string[] {
  return count === 0 ? [] : [`under way: ${count}`];
}

function officeLine(answer: Powers, row: Powers["offices"][number]): PowerLine {
  const may = row.powers.length === 0 ? [] : [`may ${row.powers.join(", ")}`];
  const fills = answer.offices.filter(({ chosenBy }) => chosenBy === row.office);
  const names = fills.map(({ office }) => `names ${office}`);
  const by = row.chosenBy === undefined ? "the members, by agreeing" : row.chosenBy;
  const stands = [holdersOf(answer, row), ...may, ...names, `named by ${by}`].join("; ");
  return { kind: "office", name: row.office, stands, summary: row.title };
}

function holdersOf({ words }: Powers, { holders }: Powers["offices"][number]): string {
  const holding = holders.filter(({ taken, away }) => taken !== undefined && !away);
  if (holding.length === 0) return "nobody";
  return holding
    .map(({ name, until }) => `${words[name] ?? "(erased)"} until ${until.slice(0, 10)}`)
    .join(", ");
}

function hostLine(name: Powers["host"][number]): PowerLine {
  const known = hostPowers.find((power) => power.name === name);
  return {
    kind: "host",
    name,
    stands: known === undefined ? "" : `limit: ${known.limit}; check: ${known.check}`,
    summary: known === undefined ? name : `Whoever keeps the host can ${known.summary}`,
  };
}

/** What a thing of a name is said to be. */
function summaryOf(
  all: readonly { readonly name: string; readonly summary: string }[],
  name: string,
): string {
  return all.find((one) => one.name === name)?.summary ?? "";
}
