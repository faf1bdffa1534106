/** Spreadsheets made for tests: their parts as they stand, or rows of cells in the simplest form of each kind. */

import { TextReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";

export type Parts = Readonly<Record<string, string>>;

/** A zip of these parts. */
export async function zipOf(parts: Parts): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter());
  for (const [name, text] of Object.entries(parts)) await writer.add(name, new TextReader(text));
  return writer.close();
}

/** Bytes as a file gives them, in chunks of that size. */
export async function* chunked(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface MadeSheet {
  readonly name?: string;
  readonly state?: string;
  /** What stands in the part of the sheet. */
  readonly xml: string;
}

/** The parts of an XLSX of these sheets; `more` are further parts, or others in place of these. */
export function xlsxParts(sheets: readonly MadeSheet[], more: Parts = {}): Parts {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const kept = Object.fromEntries(
    sheets.map(({ xml }, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml]),
  );
  const listed = sheets.map(
    ({ name, state = "visible" }, at) =>
      `<sheet name="${name ?? `Sheet${at + 1}`}" sheetId="${at + 1}" state="${state}" r:id="s${at + 1}"/>`,
  );
  const parts = sheets.map((_, at) =>
    relation(`s${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`),
  );
  return {
    "_rels/.rels": `<Relationships>${relation("b", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns:r="${RELATIONS}"><workbookPr/><sheets>${listed.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${parts.join("")}${relation("t", "sharedStrings", "sharedStrings.xml")}${relation("f", "styles", "/xl/styles.xml")}</Relationships>`,
    "xl/sharedStrings.xml": "<sst/>",
    "xl/styles.xml": "<styleSheet/>",
    ...kept,
    ...more,
  };
}

/** An XLSX of one sheet with these rows of texts; an empty one has no cell. */
export function xlsxOf(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const cells = (row: readonly string[], line: number): string =>
    row
      .map((text, at) =>
        text === ""
          ? ""
          : `<c r="${letter(at)}${line}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
      )
      .join("");
  const xml = rows.map((row, at) => `<row r="${at + 1}">${cells(row, at + 1)}</row>`);
  return zipOf(
    xlsxParts([{ xml: `<worksheet><sheetData>${xml.join("")}</sheetData></worksheet>` }]),
  );
}

/** An ODS whose content has these tables; rows and cells as they stand. */
export function odsOf(tables: string, styles = ""): Promise<Uint8Array> {
  const spaces = ["office", "table", "text", "style", "calcext", "draw"]
    .map((name) => `xmlns:${name}="urn:${name}"`)
    .join(" ");
  return zipOf({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": `<office:document-content ${spaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
  });
}

/** A table of an ODS with these rows of texts. */
export function odsTable(rows: readonly (readonly string[])[], name = "Sheet1"): string {
  const cells = (row: readonly string[]): string =>
    row
      .map((text) => `<table:table-cell><text:p>${spaced(text)}</text:p></table:table-cell>`)
      .join("");
  const xml = rows.map((row) => `<table:table-row>${cells(row)}</table:table-row>`);
  return `<table:table table:name="${name}">${xml.join("")}</table:table>`;
}

/** Signs of XML written as it wants them. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function spaced(text: string): string {
  return escaped(text).replaceAll("\t", "<text:tab/>").replaceAll("\n", "<text:line-break/>");
}

function letter(column: number): string {
  return (
    (column >= 26 ? letter(Math.floor(column / 26) - 1) : "") +
    String.fromCharCode(65 + (column % 26))
  );
}

/** A sheet of XLSX with these rows, and what follows them. */
export function sheetOf(rows: string, behind = ""): MadeSheet {
  return { xml: `<worksheet><sheetData>${rows}</sheetData>${behind}</worksheet>` };
}
