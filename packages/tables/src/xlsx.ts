/**
 * Sheets of XLSX (ECMA-376, Office Open XML), as far as rows need them: which sheets there are, the texts that
 * cells share, which forms of numbers show days; the cells stand in xlsx-sheet.ts. Macros, links to other files,
 * pictures and whatever else the file has are never opened.
 */

import { limits } from "@plenty/kernel";
import type { Refusal } from "@plenty/kernel";
import { shownBy } from "./days.ts";
import type { Shown } from "./days.ts";
import { eachMeantRow, refusalOf } from "./grid.ts";
import type { Book, Listed } from "./grid.ts";
import { badLine } from "./source.ts";
import type { OnRow } from "./source.ts";
import { createTextReader } from "./xlsx-text.ts";
import { sheetReader } from "./xlsx-sheet.ts";
import type { Shared } from "./xlsx-sheet.ts";
import { readXml } from "./xml.ts";
import type { XmlReader } from "./xml.ts";
import type { Fault, Zip } from "./zip.ts";

/** Reads the rows of the sheet that is meant. */
export async function eachXlsxRow(book: Book, onRow: OnRow): Promise<Refusal | undefined> {
  const { file, zip } = book;
  const opened = await openWorkbook(zip);
  if ("expected" in opened) return badLine({ file, expected: opened.expected });
  const { sheets, shared } = opened;
  async function read({ part }: Sheet, next: OnRow): Promise<Refusal | undefined> {
    const { reader, grid } = sheetReader(file, shared, next);
    return refusalOf(file, grid, await readXml(zip.chunks(part), reader));
  }
  return eachMeantRow(book, { sheets, read }, onRow);
}

interface Sheet extends Listed {
  readonly part: string;
}

interface Opened {
  readonly sheets: readonly Sheet[];
  readonly shared: Shared;
}

const BINARY = "a spreadsheet as .xlsx or .ods; this is another kind of file: save it as .xlsx";

async function openWorkbook(zip: Zip): Promise<Opened | Fault> {
  const roots = await readRelations(zip, "_rels/.rels", "");
  if ("expected" in roots) return roots;
  const main = roots.find(({ type }) => type === "officeDocument")?.target;
  if (main === undefined || !main.endsWith(".xml")) return { expected: BINARY };
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const rels = `${folder}_rels/${main.slice(folder.length)}.rels`;
  const relations = await readRelations(zip, rels, folder);
  if ("expected" in relations) return relations;
  const book = await readBook(zip, main);
  if ("expected" in book) return book;
  const part = (type: string): string | undefined =>
    relations.find((relation) => relation.type === type)?.target;
  const texts = await readTexts(zip, part("sharedStrings"));
  if ("expected" in texts) return texts;
  const forms = await readForms(zip, part("styles"));
  if ("expected" in forms) return forms;
  const sheets = book.sheets.flatMap(({ id, name, hidden }) => {
    const relation = relations.find((one) => one.id === id);
    return relation?.type === "worksheet" ? [{ name, hidden, part: relation.target }] : [];
  });
  return { sheets, shared: { texts, forms, since1904: book.since1904 } };
}

interface Relation {
  readonly id: string;
  /** The last word of its kind: "worksheet", "styles". */
  readonly type: string;
  readonly target: string;
}

/** What a part names within the file; what leads outside is left out. */
async function readRelations(
  zip: Zip,
  part: string,
  folder: string,
): Promise<readonly Relation[] | Fault> {
  const found: Relation[] = [];
  const fault = await readElements(
    zip,
    part,
    (name, { Id = "", Type = "", Target = "", ...more }) => {
      if (name !== "Relationship" || more.TargetMode === "External") return undefined;
      const type = Type.slice(Type.lastIndexOf("/") + 1);
      found.push({
        id: Id,
        type,
        target: Target.startsWith("/") ? Target.slice(1) : folder + Target,
      });
      return found.length > limits.sheetParts ? FEWER : undefined;
    },
  );
  return fault ?? found;
}

const FEWER: Fault = { expected: `a spreadsheet of at most ${limits.sheetParts} parts` };

interface Listing {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
}

async function readBook(
  zip: Zip,
  part: string,
): Promise<{ readonly sheets: readonly Listing[]; readonly since1904: boolean } | Fault> {
  const sheets: Listing[] = [];
  let since1904 = false;
  const fault = await readElements(zip, part, (name, attributes) => {
    if (name === "workbookPr") since1904 = isTrue(attributes.date1904);
    if (name !== "sheet") return undefined;
    const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
    const hidden = (attributes.state ?? "visible") !== "visible";
    sheets.push({ id, name: attributes.name ?? "", hidden });
    return sheets.length > limits.sheets
      ? { expected: `at most ${limits.sheets} sheets` }
      : undefined;
  });
  return fault ?? { sheets, since1904 };
}

function isTrue(text: string | undefined): boolean {
  return text === "1" || text === "true";
}

async function readTexts(zip: Zip, part: string | undefined): Promise<readonly string[] | Fault> {
  const texts: string[] = [];
  if (part === undefined) return texts;
  let chars = 0;
  const reader = createTextReader("si", (text) => {
    texts.push(text);
    chars += text.length;
    return texts.length > limits.sheetTexts || chars > limits.sheetTextChars
      ? { expected: `at most ${limits.sheetTexts} texts, and ${limits.sheetTextChars} characters` }
      : undefined;
  });
  return (await readXml(zip.chunks(part), reader)) ?? texts;
}

/** What each form of a cell shows. */
async function readForms(zip: Zip, part: string | undefined): Promise<readonly Shown[] | Fault> {
  const forms: Shown[] = [];
  if (part === undefined) return forms;
  const codes = new Map<number, string>();
  let inForms = false;
  const fault = await readXml(zip.chunks(part), {
    ...silent,
    open(name, attributes) {
      if (name === "cellXfs") inForms = true;
      const form = Number(attributes.numFmtId);
      if (name === "numFmt") codes.set(form, attributes.formatCode ?? "");
      if (name === "xf" && inForms) forms.push(shownBy(form, codes.get(form)));
      return undefined;
    },
    close(name) {
      if (name === "cellXfs") inForms = false;
      return undefined;
    },
  });
  return fault ?? forms;
}

const silent = { close: () => undefined, text: () => undefined };

function readElements(zip: Zip, part: string, open: XmlReader["open"]): Promise<Fault | undefined> {
  return readXml(zip.chunks(part), { ...silent, open });
}
