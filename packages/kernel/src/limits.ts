/**
 * Every bound of the program, each with its reason. A bound is enforced in one place and tested there.
 * Lengths of texts are in UTF-16 units where a schema checks them, in bytes where it says so.
 */

import { DAY, HOUR, MINUTE, SECOND } from "./time.ts";

export const limits = {
  /** Bytes of a compact JWS: a log entry holds 65,535 (tlog-tiles writes its length in 16 bits). */
  jwsBytes: 60_000,
  /** Longest that an act may wait between its signing and its death: an offline week and the post. */
  untilMs: 30 * DAY,
  /** How long an act signed on line stays valid unless its author says otherwise. */
  untilDefaultMs: 10 * MINUTE,
  /** An entry may be this much earlier than its act's own `at`: clocks of phones differ. */
  aheadMs: 5 * MINUTE,
  /** A jump of the host's clock past this needs a person's word. */
  clockJumpMs: 10 * MINUTE,
  /** Acts in one request and in one batch of the sequencer: beyond it a commit gets no cheaper. */
  actsPerRequest: 256,
  /** Bytes of one request's body: 256 acts of ordinary size with their words. */
  requestBytes: 4 * 1024 * 1024,
  /** Rows of one page of an answer. */
  pageRows: 500,
  /** Due things that one tick settles, so that no tick blocks the thread for long. */
  duePerTick: 1_000,
  /** Ticks that a preview settles before it judges: past it what is due waits for a signed act. */
  previewTicks: 2,
  /** Records in one act of an import: fits 60,000 bytes and applies within some milliseconds. */
  importRecords: 256,
  /** Bytes and lines of a list of hours: ten years of a hundred people who write down each day's. */
  hoursListBytes: 10 * 1024 * 1024,
  hoursListRows: 100_000,
  /** Different people one import act may name: each is a row and a name. */
  importPeople: 256,
  /** Things told in one act: a day of a busy household. */
  itemsPerAct: 64,
  /** People named in one thing done. */
  peoplePerItem: 32,
  /** Keys one person may hold, when joining and later. */
  keysPerPerson: 8,
  /** Names that one act claims, and people that one act adds: a list read at a table. */
  peoplePerAct: 64,
  /** How long a claim of names, and an act on behalf of somebody, can be contested. */
  contestMs: 14 * DAY,
  /** How long what founders vouch for does not count for how often they do: a house moves in within a week. */
  movingInMs: 30 * DAY,
  /** Over how long those are counted who join without an invitation. */
  joinsMs: HOUR,
  /** How long whoever left can come back: long enough to notice that a thief left in one's name. */
  comeBackMs: 14 * DAY,
  /** How long whoever a group took out still counts where a qualified majority is asked for. */
  removedCountMs: 365 * DAY,
  /** Hours that a group can have told of one person and day, in sum: a year of days. */
  hoursADay: 8_784,
  /** Members who must say of a contested thing that it happened. */
  backers: 2,
  /** Over how long is counted what a helper pays for others. */
  helpedMs: 30 * DAY,
  /** Invitations made or withdrawn in one act: a sheet of names at a time. */
  invitationsPerAct: 64,
  /** How long a key that a device added is young, and what a younger device changes can be cancelled: a week away. */
  keyYoungMs: 7 * DAY,
  /** How long a way back in can be stopped, and its key binds nothing: long enough to look at another device. */
  wayBackMs: DAY,
  /** How long guardians have to call the same key: they may live far apart. */
  guardiansCallMs: 7 * DAY,
  /** Guardians of one person: more would not be found in a week. */
  guardians: 8,
  /** Members who must see somebody to let them in again. */
  witnesses: 2,
  /** Founders of one commons: each must sign before it begins. */
  founders: 16,
  /** Changes in one proposal: more would not be read by all who agree. */
  changesPerProposal: 16,
  /** Acts of the group itself in one proposal. */
  actsPerProposal: 8,
  /** Offices of a group, what one may do, how many hold it, and for how many days at most: five years. */
  offices: 48,
  /** With the founding: what more founders would not read. */
  officesFounded: 16,
  powersPerOffice: 32,
  officeSeats: 24,
  officeDays: 1_827,
  /** How long somebody who was named may take the office on. */
  officeOfferMs: 14 * DAY,
  /** How long whoever held an office can leave words for who holds it next: the first weeks bring the questions. */
  handOverMs: 30 * DAY,
  /** Safe contacts there must be before one acts; how long what they begin lasts, and after how long the same can be begun again. */
  safeContacts: 2,
  measureMs: 14 * DAY,
  measureRestMs: 30 * DAY,
  /** Other members who decide whether it stands. */
  reviewers: 3,
  /** How long a proposal is open: two weekends. */
  proposalMs: 14 * DAY,
  /** Proposals open at a time, of one member and in a group: what waits for everybody must be read by everybody. */
  proposalsPerMember: 3,
  proposals: 48,
  /** Teams open at a time, in a group and of those that one member opened: a list that is looked through. */
  teams: 500,
  teamsPerMember: 16,
  /** Tasks that are not over, in a group and of those that one person opened, and parts into which one is split: a list that somebody keeps in order. */
  tasks: 1_000,
  tasksPerPerson: 64,
  partsPerTask: 16,
  /** Series of shifts with dates to come, in a group and of those that one member opened. */
  shifts: 500,
  shiftsPerMember: 32,
  /** Dates of one series: a year of every day, and more; places on each; and how long one may be. */
  shiftDates: 400,
  shiftPlaces: 100,
  shiftMs: DAY,
  /** How far ahead a series may begin, and how far it may reach from there: clocks change by laws that change. */
  shiftAheadMs: 731 * DAY,
  /** How far it reaches where nothing is said. */
  shiftYearMs: 365 * DAY,
  /** Times at which the clocks of a zone are changed, within what a series reaches. */
  shiftOffsets: 16,
  /** How long whoever recorded who was there can correct it. */
  shiftCorrectMs: 14 * DAY,
  /** Characters that are searched for, and words of them that count; hits of one page. */
  searchChars: 100,
  searchWords: 8,
  searchHits: 50,
  /** Words that one act erases: what somebody told in a day. */
  erasedPerAct: 64,
  /** Characters of words (a name, a note): enough for a paragraph. */
  wordsChars: 2_000,
  /** Characters of a name of a group, currency or theme. */
  nameChars: 80,
  /** Characters of an amount, a duration or a day as people type them: with unit and blanks none is longer. */
  typedChars: 100,
  /** Bytes of one published text that travels with an act. */
  textBytes: 1024 * 1024,
  /** People asked in one request for a payment: a table in a restaurant; how long it waits; and of one person open at a time. */
  askedPerRequest: 32,
  requestMs: 30 * DAY,
  requestsPerPerson: 48,
  /** How long something can be held for somebody: a harvest, a building site. */
  holdMs: 365 * DAY,
  /** Corrections of one flow: each reads those before it. */
  correctionsPerFlow: 16,
  /** Days until a thing told is confirmed by silence, and until a gain can no longer be sent back. */
  silenceMs: 14 * DAY,
  /** Acts waiting in memory before a host answers "busy": a few seconds of work. */
  queueActs: 16_384,
  /** What those acts and the texts beside them may hold of memory, in UTF-16 units: a small machine's share. */
  queueBytes: 128 * 1024 * 1024,
  /** How long a client waits for an answer to what it sent: longer than a full queue takes to be judged. */
  answerMs: MINUTE,
  /** Questions waiting for a thread before a host answers "busy": some seconds of work. */
  readsWaiting: 4_096,
  /** Previews of one group that wait for a quiet moment, and how long one does. */
  previewsWaiting: 64,
  previewWaitMs: 5 * SECOND,
  /** Of the time of the thread that judges acts, what previews may take, in hundredths. */
  previewPercent: 20,
  /** The longest that they rest for it: one that took long on a busy machine does not silence those behind it. */
  previewRestMs: 2 * SECOND,
  /** Previews of one reader at once, in a burst, and in each second: behind a proxy a whole group is one. */
  previewsAtOnce: 16,
  previewBurst: 200,
  previewsPerSecond: 50,
  /** Pairings of devices that stand at a time, in all and of one asker, and for how long: a walk to the other room. */
  pairings: 1_000,
  pairingsPerAsker: 16,
  pairingMs: 10 * MINUTE,
  /** Messages of one side of a pairing, and characters of one: a key and a proof fit many times over. */
  pairingMessages: 8,
  pairingChars: 4_000,
  /** Questions about pairings by one asker in a burst, and in each second: a code of 40 bits is not found by trying. */
  pairingBurst: 120,
  pairingsPerSecond: 20,
  /** Invitations opened from one network at once, in a burst, and in each second: at a meeting a whole group is one. */
  openingsAtOnce: 16,
  openingsBurst: 200,
  openingsPerSecond: 5,
  /** Bytes of what is asked of one invitation. */
  openingBytes: 4_096,
  /** Listeners of one group's live feed on one host, and of all its groups: each is an open line and some memory. */
  feedListeners: 1_000,
  feedListenersInAll: 10_000,
  /** Times that a network asks to be let in, in a burst and in each second: behind a proxy a whole group is one. */
  enteringBurst: 400,
  enteringPerSecond: 20,
  /** How long a challenge may be answered, and how many that let somebody in are kept so long. */
  challengeMs: 5 * MINUTE,
  challengesSpent: 100_000,
  /** Sessions of a host, of one device in one group, groups that one holds, and how long it lasts unused. */
  sessions: 100_000,
  sessionsPerKey: 16,
  sessionGroups: 256,
  sessionMs: 30 * DAY,
  /** Characters of what a program calls itself: browsers name themselves behind a hundred others. */
  agentChars: 256,
  /** Characters of one event of a feed: the facts of the largest import fit many times over. */
  feedEventChars: 4 * 1024 * 1024,
  /** Bytes of a spreadsheet's file: a million rows of ten columns take some 40 MB. */
  sheetFileBytes: 128 * 1024 * 1024,
  /** Bytes of its unpacked parts, in all: half a minute of reading; a zip bomb ends here. */
  sheetBytes: 1024 * 1024 * 1024,
  /** Parts in a spreadsheet's file: pictures and notes are parts, too. */
  sheetParts: 10_000,
  /** Sheets of one spreadsheet. */
  sheets: 1_000,
  /** Rows and columns of a sheet: no program that people use has more. */
  sheetRows: 1_048_576,
  sheetColumns: 16_384,
  /** Cells with anything in them, in one sheet: each is looked at. */
  sheetCells: 20_000_000,
  /** Characters of one cell: Excel takes 32,767. */
  cellChars: 32_767,
  /** Different texts that cells share, and their characters in all: they are held in memory. */
  sheetTexts: 4_000_000,
  sheetTextChars: 256 * 1024 * 1024,
  /** Elements of XML within each other, and bytes until the next one begins or ends. */
  xmlDepth: 100,
  xmlQuietBytes: 4 * 1024 * 1024,
} as const;
