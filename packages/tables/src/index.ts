/** The door of tables: rows out of CSV, XLSX and ODS, lines of text, and XML; bounded, and pure: no files, no network. */

export { blocksOf, CR, isZip, LF, LINE_MAX, SHORTER_LINE } from "./blocks.ts";
export { separatorOf, splitCsv, splitLooseCsv } from "./csv-line.ts";
export { eachLine, notUtf8, spreadsheet, wholeText } from "./lines.ts";
export type { OnLine } from "./lines.ts";
export { eachRow } from "./rows.ts";
export type { TableSource } from "./rows.ts";
export { readXmlValue } from "./xml-value.ts";
export { badLine, fileNotUnderstood, noSheets } from "./source.ts";
export type { OnRow, Row, Source, TextSource } from "./source.ts";
export { fields, matchColumns, missingFields } from "./hours/columns.ts";
export type { Columns, Field } from "./hours/columns.ts";
export { dayOrders } from "./hours/days.ts";
export type { Order } from "./hours/days.ts";
export { contentOf, readHoursList } from "./hours/list.ts";
export type { Choices, Hours, HoursList, Problem } from "./hours/list.ts";
export { matchPeople } from "./hours/people.ts";
export type { Matched, Member } from "./hours/people.ts";
