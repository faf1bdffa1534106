/** All house rules, in the order in which they are told. */

import { cliRooms } from "./cli-rooms.ts";
import { deadFiles } from "./dead-files.ts";
import { exactVersions, installScripts } from "./dependencies.ts";
import { doors } from "./doors.ts";
import { idleExports } from "./idle-exports.ts";
import { layers } from "./layers.ts";
import { lengths } from "./lengths.ts";
import { loops } from "./loops.ts";
import { namedImports } from "./named-imports.ts";
import { ownTables } from "./own-tables.ts";
import { phrases } from "./phrases.ts";
import { purity } from "./purity.ts";
import { readmeLists } from "./readme-lists.ts";
import { reasons } from "./reasons.ts";
import { refusalCodes } from "./refusal-codes.ts";
import { roomFiles } from "./room-files.ts";
import type { HouseRule } from "./rule.ts";
import { ruleIds } from "./rule-ids.ts";
import { rulesSql } from "./rules-sql.ts";
import { webSections } from "./web-sections.ts";
import { words } from "./words.ts";

export const houseRules: readonly HouseRule[] = [
  layers,
  loops,
  doors,
  roomFiles,
  webSections,
  words,
  cliRooms,
  ruleIds,
  readmeLists,
  refusalCodes,
  rulesSql,
  ownTables,
  purity,
  lengths,
  deadFiles,
  idleExports,
  phrases,
  reasons,
  exactVersions,
  installScripts,
  namedImports,
];
