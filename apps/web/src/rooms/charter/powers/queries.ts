/** What the page of powers asks. */

import type { QueryAnswer } from "@plenty/client";
import { pages, question } from "../../../lib/queries.ts";

export type PowersAnswer = QueryAnswer<"charter", "powers">;
export type ActRow = PowersAnswer["acts"][number];
export type SettingRow = PowersAnswer["settings"][number];
export type OwnRow = PowersAnswer["own"][number];
export type OfficeRow = PowersAnswer["offices"][number];
export type HostPower = PowersAnswer["host"][number];
export type UnderWay = ActRow["underWay"];

/** Who can do what, all of it: as long as the program, and no longer. */
export const allPowers = (group: string) => question(group, ["charter", "powers"]);
/** The values that a setting had, the newest first. */
export const historyOf = (group: string, setting: string) =>
  pages(group, ["charter", "setting-history"], { setting, limit: 20 });
