/** What the example house needs of this room: minutes are brought into it as any group brings them in. */

export { houseSource } from "./importing/house-lines.ts";
export { importSource } from "./importing/import.ts";
