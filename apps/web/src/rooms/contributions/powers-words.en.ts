/** English words of what can be done about what was done; each of them follows "can". */

export const en = {
  "powers.done": "What we do",

  "can.log": "tell what was done",
  "can.confirm": "confirm that something happened in which they had no part",
  "can.withdraw": "take back what they told, until somebody confirms it",
  "can.contest": "say that something told was not so, and why to those whom it concerns",
  "can.let-go": "let go of what they contested",
  "can.thank": "thank somebody, in words that count for nothing",
  "can.see-thanks": "say whether others read the thanks that they got",
  "can.import": "bring in what was told elsewhere, and answer for it",

  "also.log": "hours work report record",
  "also.confirm": "check approve vouch",
  "also.withdraw": "undo delete",
  "also.contest": "object dispute wrong",
  "also.let-go": "withdraw settle",
  "also.thank": "praise gratitude",
  "also.import": "upload spreadsheet csv",
} as const;
