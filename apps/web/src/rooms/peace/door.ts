/** What other rooms need of peace: hiding words where they are shown. */

import { part } from "../../section/part.ts";

/** Words that others wrote, each with the way for a safe contact to hide it; nothing for anybody else. */
export const HideWords = part(() => import("./hiding/HideWords.tsx"), "HideWords");

/** What takes the office of safe contacts, and is told of it before there is a group. */
export const byContacts = {
  office: "safe-contacts",
  acts: ["peace.pause", "peace.hide", "peace.lift"],
} as const;
