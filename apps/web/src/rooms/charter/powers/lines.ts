/**
 * Every power as a line of the page, under the heading of the section whose it is. Whatever is answered becomes a line:
 * what no section has words for (a host of a later version) stands by its own name under the last heading.
 */

import { nameIn } from "../../../lib/names.ts";
import type { Words } from "../../../lib/queries.ts";
import type { SomePowers } from "../../../section/powers.ts";
import type { StandingSetting, ToldSetting } from "../../../section/setting-words.ts";
import { saying } from "./saying.ts";
import type { ActRow, OfficeRow, OwnRow, PowersAnswer, SettingRow } from "./queries.ts";
import { t } from "./words.ts";

interface Told {
  /** Other words by which people look for it, which are nowhere shown. */
  readonly also?: string | undefined;
  /** One for each power: "act credit.pay". */
  readonly key: string;
  readonly title: string;
  /** What it is now, where it can be this or that. */
  readonly value?: string;
  /** What follows from that. */
  readonly means?: string;
  /** Who may besides, and what is under way. */
  readonly notes: readonly Note[];
}

export interface Note {
  readonly says: string;
  /** One for each power that an office is given: "office treasurer credit.pay". */
  readonly key?: string;
}

export type Line = Told &
  (
    | { readonly kind: "act"; readonly row: ActRow }
    | { readonly kind: "setting"; readonly row: SettingRow }
    | { readonly kind: "own"; readonly row: OwnRow }
    | { readonly kind: "office"; readonly row: OfficeRow }
  );

export interface Topic {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** What lines are made of. */
export interface Telling {
  readonly answer: PowersAnswer;
  readonly sections: readonly SomePowers[];
  readonly tellSetting: (setting: StandingSetting) => ToldSetting;
  readonly groupName: string;
}

/** All lines, heading by heading. */
export function topicsOf(telling: Telling): readonly Topic[] {
  const lines = linesOf(telling);
  const own = telling.sections.flatMap(({ topics, acts, settings }) =>
    Object.entries(topics).map(([topic, title]) => {
      const under = (line: Line) =>
        (line.kind === "act" && acts[line.row.name]?.under === topic) ||
        (line.kind === "setting" && settings[line.row.name] === topic) ||
        // the group's name and purpose stand with what else is agreed, offices with what is done about them
        (line.kind === "own" && settings["charter.notice"] === topic) ||
        (line.kind === "office" && acts["charter.set-office"]?.under === topic);
      return { title, lines: lines.filter(under) };
    }),
  );
  const known = new Set(own.flatMap((topic) => topic.lines));
  const others = lines.filter((line) => !known.has(line));
  return [...own, { title: t("powers.others"), lines: others }].filter(
    (topic) => topic.lines.length > 0,
  );
}

function linesOf(telling: Telling): readonly Line[] {
  const { acts, own, settings, offices } = telling.answer;
  return [
    ...offices.map((row) => officeLine(telling, row)),
    ...acts.map((row) => actLine(telling, row)),
    ...own.map((row) => ownLine(telling, row)),
    ...settings.map((row) => settingLine(telling, row)),
  ];
}

function actLine(telling: Telling, row: ActRow): Line {
  const together = row.enactable && row.by !== "commons" ? [{ says: t("note.together") }] : [];
  const qualified = row.qualified ? [{ says: t("note.qualified") }] : [];
  const notes = [...together, ...qualified, ...takenBy(telling, row), ...notesOf(telling, row)];
  const { also } = wordsOf(telling, row.name) ?? {};
  const title = sentenceOf(telling, row);
  return { kind: "act", key: `act ${row.name}`, title, also, notes, row };
}

function settingLine(telling: Telling, row: SettingRow): Line {
  const told = telling.tellSetting(row);
  const holder = t(row.holder === "charter" ? "note.follows" : "note.agreeing");
  const notes = [{ says: holder }, ...notesOf(telling, row)];
  return { kind: "setting", key: `setting ${row.name}`, ...withMeans(told), notes, row };
}

function withMeans({ title, value, means }: ToldSetting) {
  return { title, value, ...(means === undefined ? {} : { means }) };
}

function ownLine({ groupName, answer }: Telling, row: OwnRow): Line {
  const isName = row.name === "charter.name";
  const title = t(isName ? "own.name" : "own.object");
  const value = isName ? groupName : t("own.text");
  const notes = [{ says: t("note.agreeing") }, ...notesOf({ answer }, { ...row, offices: [] })];
  return { kind: "own", key: `setting ${row.name}`, title, value, notes, row };
}

function officeLine({ answer }: Telling, row: OfficeRow): Line {
  const key = `office ${row.office}`;
  const fills = filledBy(answer, row).map(({ title, office }) => ({
    says: t("note.fills", { title }),
    key: `${key} fills ${office}`,
  }));
  const notes = [{ says: t("note.office") }, ...fills];
  return { kind: "office", key, title: row.title, value: holdersIn(row, answer.words), notes, row };
}

/** Offices whose holders those of one name. */
export function filledBy({ offices }: PowersAnswer, { office }: OfficeRow): readonly OfficeRow[] {
  return offices.filter(({ chosenBy }) => chosenBy === office);
}

/** "Anybody who belongs can pay somebody". */
export function sentenceOf(telling: Pick<Telling, "sections">, { name, by }: ActRow): string {
  return t("line.can", { who: whoCan(telling.sections, by), can: canOf(telling, name) });
}

/** "pay somebody"; its own name of what no section has words for. */
export function canOf(telling: Pick<Telling, "sections">, act: string): string {
  return wordsOf(telling, act)?.can ?? act;
}

function wordsOf({ sections }: Pick<Telling, "sections">, act: string) {
  return sections.flatMap(({ acts }) => acts[act] ?? [])[0];
}

const notYetRoles = {
  founding: t("who.founding"),
  newcomer: t("who.newcomer"),
  commons: t("who.commons"),
} as const;

/** Who has a role, to stand before "can". */
function whoCan(sections: readonly SomePowers[], by: string): string {
  const none: Readonly<Record<string, string>> = notYetRoles;
  return none[by] ?? sections.flatMap(({ roles }) => roles[by] ?? [])[0] ?? by;
}

/** Who holds the office that something takes. */
function takenBy({ answer: { offices, words } }: Telling, { office }: ActRow): Note[] {
  if (office === undefined) return [];
  const taken = offices.find((one) => one.office === office);
  const who = taken === undefined ? t("office.none") : holdersIn(taken, words);
  return [{ says: t("note.takes", { title: taken?.title ?? office, who }) }];
}

type Rest = Pick<SettingRow, "name" | "offices" | "underWay">;

function notesOf({ answer }: Pick<Telling, "answer">, { name, offices, underWay }: Rest): Note[] {
  const besides = answer.offices.filter(({ office }) => offices.includes(office));
  return [
    ...besides.map((office) => ({
      says: t("note.by-office", { title: office.title, who: holdersIn(office, answer.words) }),
      key: `office ${office.office} ${name}`,
    })),
    ...(underWay.length === 0 ? [] : [{ says: t("note.under-way", { n: underWay.length }) }]),
  ];
}

/** Who holds an office now, by name, and who of them is away; that nobody does. */
function holdersIn({ held, holders }: OfficeRow, words: Words): string {
  const taken = holders.filter((holder) => holder.taken !== undefined);
  if (taken.length === 0) return noneNamed(held);
  const told = taken.map(({ name: hash, away }) => {
    const name = nameIn(words, hash);
    return away ? t("office.away", { name }) : name;
  });
  return told.join(", ");
}

/** What stands for who holds an office where nobody is named; who does not read the group is told how many alone. */
export function noneNamed(held: number): string {
  return t(held > 0 ? "office.untold" : "office.nobody");
}

/** Lines in which all of what was typed is said. */
export function fitting(topics: readonly Topic[], typed: string): readonly Topic[] {
  const says = saying(typed);
  return topics
    .map(({ title, lines }) => ({
      title,
      lines: lines.filter((line) =>
        says([
          title,
          line.title,
          line.value ?? "",
          line.means ?? "",
          line.also ?? "",
          ...line.notes.map((note) => note.says),
        ]),
      ),
    }))
    .filter(({ lines }) => lines.length > 0);
}
