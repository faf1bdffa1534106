/**
 * What the columns of a plain CSV are: the id of a ballot, its count, its weight, or what the format is about (ranks,
 * options). Columns that spreadsheets and forms have beside these are known by name, so that nobody is elected by
 * the name of Timestamp. Capitals, spaces, hyphens and underscores make no difference to a name.
 */

export type Role = "id" | "count" | "weight";

const ROLES: ReadonlyMap<string, Role> = new Map([
  ["id", "id"],
  ["voter", "id"],
  ["voter id", "id"],
  ["ballot", "id"],
  ["ballot id", "id"],
  ["count", "count"],
  ["weight", "weight"],
]);

/** Neither ranks nor options. */
const OTHERS = new Set(
  [
    ["name", "names", "voter name", "full name", "user", "username", "token", "nom", "nombre"],
    ["email", "e mail", "email address", "e mail address", "mail", "e mail adresse"],
    ["timestamp", "date", "time", "submitted", "response id", "ip address"],
    ["zeitstempel", "datum", "uhrzeit", "horodateur", "fecha", "marca temporal"],
    ["votes", "ballots", "n", "number", "#", "quantity", "total"],
    ["anzahl", "stimmen", "nombre de voix", "voix", "votos"],
    ["comment", "comments", "note", "notes", "remark", "remarks"],
    ["kommentar", "kommentare", "bemerkung", "commentaire", "commentaires", "comentario"],
    ["cast vote record", "precinct", "ballot style", "batch", "tabulator"],
    ["sep="],
  ].flat(),
);

export function roleOf(column: string): Role | undefined {
  return ROLES.get(foldedColumn(column));
}

/** The first column that is known to be something else. */
export function foreignColumn(columns: readonly string[]): string | undefined {
  return columns.find((column) => OTHERS.has(foldedColumn(column)));
}

/** What is expected instead of it. */
export function renameColumn(column: string, meant: string): string {
  return `columns of ${meant}, not ${JSON.stringify(column)}: rename it (to id, count or weight if it is that), or remove it`;
}

function foldedColumn(column: string): string {
  return column
    .normalize("NFC")
    .toLowerCase()
    .trim()
    .replaceAll(/[\s_-]+/g, " ");
}
