/**
 * The refusals of the node, each declared once: what a host may answer besides what the rules answer. Those about
 * coming in and about words stand in files of their own, and all of them in the list at the end.
 * HTTP status follows from the kind, in http/problems.ts alone.
 */

import { defineRefusal, type RefusalSpec } from "@plenty/kernel";
import * as ofComing from "./coming-refusals.ts";
import * as ofWords from "./words-refusals.ts";

export const hostBusy = defineRefusal({
  code: "HostBusy",
  kind: "busy",
  title: "The host has more waiting than it can hold",
  next: "Send the same bytes again after the time in Retry-After.",
});

export const tooManyPreviews = defineRefusal({
  code: "TooManyPreviews",
  kind: "often",
  title: "You ask more often what would follow than this host answers",
  next: "Ask again after the time in Retry-After; what is signed is taken without asking.",
});

export const outcomeUnknown = defineRefusal({
  code: "OutcomeUnknown",
  kind: "busy",
  title: "It is not known whether this was recorded",
  next: "Send the same bytes again: if it was recorded you get its receipt.",
});

export const internalError = defineRefusal({
  code: "InternalError",
  kind: "internal",
  title: "A fault of this program, not of yours",
  next: "Tell the host. The act was set aside and changed nothing.",
});

export const headMismatch = defineRefusal({
  code: "HeadMismatch",
  kind: "busy",
  title: "The log is not the one this host last signed",
  next: "Bring back the newest copy of the group's folder; nothing is appended until then.",
});

export const logDamaged = defineRefusal({
  code: "LogDamaged",
  kind: "busy",
  title: "The log on disk is damaged",
  next: "Run `plenty verify` on the folder, then restore it from a copy; nothing is appended until then.",
});

export const schemaMismatch = defineRefusal({
  code: "SchemaMismatch",
  kind: "busy",
  title: "The log is of a form that this version does not know",
  next: "Open the folder with the version that wrote it.",
});

export const rebuilding = defineRefusal({
  code: "Rebuilding",
  kind: "busy",
  title: "The group is read-only while its state is made anew from its log",
  params: { done: "count", of: "count" },
  detail: "{done} of {of} entries are in it.",
  next: "Send the same bytes again in a while; /health says how far it is.",
});

export const rulesDiffer = defineRefusal({
  code: "RulesDiffer",
  kind: "busy",
  title: "These rules do not make of the log what was made of it when it was written",
  next: "Open the folder with the version that wrote it; nothing is appended until then.",
});

export const stateDamaged = defineRefusal({
  code: "StateDamaged",
  kind: "busy",
  title: "The state on disk is not what the log gives",
  next: "Start the host again: the state is made anew from the log. Nothing is appended until then.",
});

export const hostStopped = defineRefusal({
  code: "HostStopped",
  kind: "busy",
  title: "The host is closing",
  next: "Send the same bytes again once it is back.",
});

export const clockJumped = defineRefusal({
  code: "ClockJumped",
  kind: "busy",
  title: "The host's clock moved in a way that a person must confirm",
  next: "Set the clock right, or start the host with --accept-time.",
});

export const folderLocked = defineRefusal({
  code: "FolderLocked",
  kind: "busy",
  title: "Another process holds this folder",
  next: "Only one may write: end the other, or come again once it has let the group rest.",
});

export const folderUnreadable = defineRefusal({
  code: "FolderUnreadable",
  kind: "missing",
  title: "This is not the folder of a group",
  next: "Name a folder that holds commons.db, or found a group there.",
});

export const folderTaken = defineRefusal({
  code: "FolderTaken",
  kind: "rule",
  title: "There is something in this folder already",
  next: "Name a folder that does not exist yet.",
});

export const folderTwice = defineRefusal({
  code: "FolderTwice",
  kind: "rule",
  title: "Another folder of this host holds the same group",
  next: "Keep the one that was written last, and move the other out of the data folder.",
});

export const unknownCommons = defineRefusal({
  code: "UnknownCommons",
  kind: "missing",
  title: "This host keeps no such group",
  next: "Look at GET /commons for those it keeps.",
});

export const unknownLogKey = defineRefusal({
  code: "UnknownLogKey",
  kind: "rule",
  title: "The log key was not made by this host",
  next: "Ask this host for one (POST /log-keys) and found the group with it.",
});

export const foundingClosed = defineRefusal({
  code: "FoundingClosed",
  kind: "sight",
  title: "No groups are founded on this host",
  next: "Ask whoever keeps it to found one for you, or keep a host of your own.",
});

export const hostFull = defineRefusal({
  code: "HostFull",
  kind: "rule",
  title: "This host keeps as many groups as it may",
  next: "Ask whoever keeps it for room, or found your group on another host.",
});

export const tooManyFoundings = defineRefusal({
  code: "TooManyFoundings",
  kind: "often",
  title: "You ask for more new groups in an hour than this host makes",
  next: "Come again later; a group that you founded is there.",
});

export const wrongCommons = defineRefusal({
  code: "WrongFounding",
  kind: "rule",
  title: "This act does not found the group of this address",
  next: "Send exactly one charter.found whose id is in the address.",
});

export const unknownAct = defineRefusal({
  code: "UnknownAct",
  kind: "missing",
  title: "The log holds no such act",
  next: "Check the id; an act that was refused is nowhere.",
});

export const unknownTile = defineRefusal({
  code: "UnknownTile",
  kind: "missing",
  title: "There is no such tile in the signed log",
  next: "Read the checkpoint and ask for tiles of its size.",
});

export const unknownRoute = defineRefusal({
  code: "UnknownRoute",
  kind: "missing",
  title: "Nothing is served at this address",
  next: "See /openapi.json for what is.",
});

export const malformedRequest = defineRefusal({
  code: "MalformedRequest",
  kind: "form",
  title: "The body is not what this address reads",
  next: "Send JSON in UTF-8, of the form that /openapi.json tells for this address.",
});

export const tooManyActs = defineRefusal({
  code: "TooManyActs",
  kind: "size",
  title: "A request holds at most 256 acts",
  next: "Send them in several requests.",
});

export const requestTooLarge = defineRefusal({
  code: "RequestTooLarge",
  kind: "size",
  title: "The request is larger than what is read here",
  next: "Send less at a time.",
});

export const wrongMediaType = defineRefusal({
  code: "WrongMediaType",
  kind: "media",
  title: "Only application/json is read here",
  next: "Send the header content-type: application/json.",
});

export const foreignHost = defineRefusal({
  code: "ForeignHost",
  kind: "sight",
  title: "This host answers on this machine only",
  next: "Open it as http://localhost or http://127.0.0.1 with its port.",
});

export const notVerifiable = defineRefusal({
  code: "NotVerifiable",
  kind: "missing",
  title: "There is no log to be read at this place",
  next: "Name a folder, a .plenty file, or the address of a group (https://…/commons/<id>).",
});

/** The specifications of all of the above, for the generated list. */
export const nodeRefusals: readonly RefusalSpec[] = [
  hostBusy,
  tooManyPreviews,
  outcomeUnknown,
  internalError,
  headMismatch,
  logDamaged,
  schemaMismatch,
  rebuilding,
  rulesDiffer,
  stateDamaged,
  hostStopped,
  clockJumped,
  folderLocked,
  folderUnreadable,
  folderTaken,
  folderTwice,
  unknownCommons,
  unknownLogKey,
  foundingClosed,
  hostFull,
  tooManyFoundings,
  wrongCommons,
  unknownAct,
  unknownTile,
  unknownRoute,
  malformedRequest,
  tooManyActs,
  requestTooLarge,
  wrongMediaType,
  foreignHost,
  notVerifiable,
  ...Object.values(ofComing),
  ...Object.values(ofWords),
].map((maker) => maker.spec);
