/** English words of what can be done about the charter; each of them follows "can". */

export const en = {
  "powers.agreeing": "What we agree, and how it is changed",
  "powers.offices": "Offices",

  "can.found": "begin the group, and choose what holds at first",
  "can.propose": "propose that something be otherwise",
  "can.agree": "agree to what is proposed",
  "can.withdraw": "withdraw what they proposed, or agree no longer, while it is open",
  "can.set-office": "make an office, or change what it is",
  "can.end-office": "end an office",
  "can.appoint": "name somebody for an office that is theirs to fill, until a day",
  "can.recall": "take an office that is theirs to fill back from somebody",
  "can.take-office": "take on an office for which they were named",
  "can.resign": "give back an office, or not take it on",
  "can.decide": "change what their office lets them change",
  "can.hand-over":
    "leave a note for who holds their office next, while they hold it and for 30 days after",

  "also.propose": "vote motion change the rules settings",
  "also.agree": "vote yes approve decide majority consent",
  "also.withdraw": "cancel take back a vote",
  "also.set-office": "create role post board",
  "also.end-office": "abolish close role post",
  "also.appoint": "elect vote appoint role",
  "also.recall": "fire dismiss remove kick out vote",
  "also.take-office": "accept role",
  "also.resign": "quit step down role",
  "also.decide": "admin rights settings",
  "also.hand-over": "notes handover successor",
} as const;
