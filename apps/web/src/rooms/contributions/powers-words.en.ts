/** English words of what can be done about what was done; each of them follows "can". */

export const en = {
  "powers.done": "What we do",

  "can.log": "tell what was done",
  "can.confirm": "confirm that something happened in which they had no part",
  "can.withdraw": "take back what they told, until somebody confirms it",
  "can.import": "bring in what was told elsewhere, and answer for it",

  "also.log": "hours work report record",
  "also.confirm": "check approve vouch",
  "also.withdraw": "undo delete",
  "also.import": "upload spreadsheet csv",
} as const;
