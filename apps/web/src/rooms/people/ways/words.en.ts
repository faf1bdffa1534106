/** English words of devices and ways in: what is in, how another comes in, and what to do when one is lost. */

export const en = {
  "devices.title": "My devices",
  "devices.lead": "The devices that are you here, and how you get in again when they are lost.",
  "devices.visitor": "Whoever looks around has no devices here.",
  "devices.in": "Devices",
  "devices.add": "Add another device",
  "devices.this": "this one",
  "devices.nameless": "A device",
  "devices.since": "in since {day}",
  "devices.young": "new: until {day} it cannot add or remove devices",
  "devices.binds": "pays, welcomes and confirms from {when} on",
  "devices.leaving": "is being removed: on {day} it is out, unless that is stopped",
  "devices.name": "Name it",
  "devices.rename": "Rename",
  "devices.name-this": "Name it: {name}",
  "devices.rename-this": "Rename {name}",
  "devices.name-label": "What do you call it?",
  "devices.name-hint": "You read it here, so that you know which one to remove.",
  "devices.name-missing": "Type a name.",
  "devices.name-send": "Call it so",
  "devices.name-close": "Close",
  "devices.name-done": "It is called {name} now.",
  "devices.name-unanswered": "You called a device {name} and got no answer.",
  "devices.remove": "Remove",
  "devices.remove-name": "Remove {name}",
  "devices.remove-sure": "Yes, remove it",
  "devices.remove-this-sure": "Yes, remove this one",
  "devices.remove-means":
    "It can do nothing in your name any more. If this device is the newer of the two, it takes seven days, in which the older one can stop it.",
  "devices.remove-this-means":
    "From then on you only look around from here, as a visitor. You get in again with another device.",
  "devices.keep": "No, keep it",
  "devices.unanswered": "You removed a device and got no answer.",
  "devices.stop": "Stop it",
  "devices.stop-label": "Stop it: {what}",
  "devices.stop-unanswered": "You stopped a change of your devices and got no answer.",

  "open.title": "Open now",
  "open.means":
    "Browsers and programs in which this group is open in your name. Ending one closes it there, until its page asks again: a device that is still in then opens it by itself. To keep a device out, remove it above.",
  "open.program": "A program ({name})",
  "open.by": "by {name}",
  "open.since": "since {when}",
  "open.used": "last used",
  "open.end": "End",
  "open.end-name": "End {name}",
  "open.end-others": "End all others",

  "stay.title": "This browser is your way in",
  "stay.text":
    "What lets you in here lies in this browser, on this device, and nowhere else. Clearing its data shuts you out; another device or a spare way in lets you in again.",

  "guardians.title": "Guardians",
  "guardians.means":
    "People whom you trust: so many of them together can call a new device in for you, when everything else is lost or stolen. From the first call on your other devices pay and confirm no more; a day after the last one, they are out.",
  "guardians.are": {
    one: "{names}; any {n} of them can do it.",
    other: "{names}; any {n} of them together can do it.",
  },
  "guardians.name": "Name guardians",
  "guardians.who": "Who?",
  "guardians.who-missing": "Choose at least one person.",
  "guardians.needed": "How many of them must agree?",
  "guardians.needed-missing": "Type a number from 1 to as many as you chose.",
  "guardians.send": "Name them",
  "guardians.done": "They are your guardians in seven days, unless you stop it.",
  "guardians.unanswered": "You named guardians and got no answer.",

  "spare.title": "Spare way in",
  "spare.none":
    "None yet. If your devices are lost or cleared, two members who see you must let you in again.",
  "spare.make": "Make a spare way in",
  "spare.anew": "Make a new one",
  "spare.made": "Made on {day}.",
  "spare.young":
    "Until {day} it can only let a new device in; from then on it can do everything with your devices.",
  "spare.remove-means": "Whoever has the sheet can do nothing with it any more.",

  "spare.lead": "A sheet of paper that lets you in again when your devices are lost.",

  "spare.hint":
    "This browser is your only way in: if its data is cleared or the device is lost, you are shut out. A sheet of paper lets you in again.",
  "spare.later": "Not now",

  "sheet.means":
    "Fifteen words and a QR code: print this page, or write the words off. With them you let a new device in, wherever you are, without asking anybody.",
  "sheet.keep":
    "Keep the sheet where you keep what must not be lost. A new sheet takes the place of an old one.",
  "sheet.make": "Show me the words",
  "sheet.first":
    "This sheet counts only once you have typed a word of it, below. Print it or write it off, then type the word: if you reload or leave before, the next sheet is another one, and this paper opens nothing.",
  "sheet.leave":
    "The word of the sheet is not typed yet. If you leave now, what you printed or wrote off opens nothing. Leave?",
  "sheet.made": "Sheet of {when}; its last word is “{word}”.",
  "sheet.counts": "It counts only once a word of it was typed on the page that showed it.",
  "sheet.title": "The sheet",
  "sheet.of": "Spare way in of {who}, in {group}",
  "sheet.qr": "QR code of this sheet",
  "sheet.use": "To get in again, open {address} and type the words, or point a camera at the code.",
  "sheet.safe":
    "Whoever has this sheet can get in as you. Show it to nobody, and take no picture of it.",
  "sheet.word": "Word {n} of the sheet, read off the paper",
  "sheet.word-wrong": "That is another word: is the whole sheet on paper?",
  "sheet.ready": "It is on paper",
  "sheet.unanswered": "You made a spare way in and got no answer.",
  "sheet.done":
    "Done. For seven days the sheet can only let a new device in, and your devices can take it back; after that it can do everything with your devices.",

  "passkey.name": "{who}, {group}: spare way in",
  "passkey.make": "Keep it in a passkey, too",
  "passkey.means":
    "A passkey lets you in by finger, face or the device's own code. It comes beside the sheet, not in its place.",
  "passkey.moves":
    "The passkey is made. It is one that your devices share, if they share passkeys. Some share it only with devices of the same maker, so the sheet is still needed.",
  "passkey.stays":
    "The passkey is made. It stays on this device, or on the stick that holds it: if that is lost, only the sheet lets you in.",
  "passkey.none":
    "No passkey was made: it was called off, or this device has none that can do this.",
  "passkey.not-found":
    "No passkey answered: it was called off, or this device has none of a spare way in.",

  "back.title": "Come back in",
  "back.lead": "Your browser was cleared, or your device is lost: these are the ways in.",
  "back.by-sheet": "With your sheet",
  "back.by-passkey": "With your passkey",
  "back.passkey-means": "If you kept your spare way in in a passkey, too.",
  "back.use-passkey": "Use the passkey",
  "back.words": "The fifteen words",
  "back.words-hint":
    "In their order, with blanks or on lines of their own. Four letters of each are enough.",
  "back.go": "Let me in",
  "back.with-code":
    "You have the code of a sheet here. It lets this browser in as whoever made it.",
  "back.fault-word": "Word {n}, “{word}”, is on no sheet.",
  "back.fault-word-meant": "Word {n}, “{word}”, is on no sheet. Is it “{meant}”?",
  "back.fault-count": {
    one: "This is {n} word; a sheet has fifteen.",
    other: "These are {n} words; a sheet has fifteen.",
  },
  "back.fault-checksum":
    "All of these are words of sheets, but one of them is not the one on yours, or two have changed places. Compare them with the paper one by one.",
  "back.fault-group":
    "Nobody comes in here with this sheet: a newer one has taken its place, it was removed, or its group is kept elsewhere. Look at the address on the sheet.",
  "back.fault-over":
    "This sheet lets nobody in any more: a newer one has taken its place, or it was removed.",
  "back.fault-code": "The code was not read whole. Try it once more, or type the words.",
  "back.done": "Welcome back, {who}.",

  "lost.title-changes": "Under way with your devices",
  "lost.title-devices": "Lost or stolen?",
  "lost.means": "What you no longer have in hand, remove: nobody can do anything with it any more.",
  "lost.not-yet":
    "Your spare way in is younger than seven days: until {day} it lets you in, and removes nothing. An older device of yours can, under My devices; or tell your guardians.",
  "lost.remove": "Remove it now",
  "lost.remove-name": "Remove {name} now",

  "seen.title": "In person",
  "seen.means":
    "Two members who see you let you in, one after the other. You can read and speak at once; pay, welcome and confirm after a day. All your devices are told, and each of them can stop it.",
  "seen.begin": "Show a code to a member",
  "seen.scan": "Let a member who sees you point their camera at this:",
  "seen.waiting": "Waiting for a member …",
  "seen.one-more": "{names} said that it is you. Whoever else sees you now reads this new code.",
  "seen.or-later":
    "If it was who helps you until now, that is enough: open the group here in a day, and you are in.",
  "seen.compare":
    "Compare these three words with those on the device of {name}, who then says that it is you.",
  "seen.other-person":
    "The second member meant somebody else than the first. Nothing was done; begin anew and tell both your name.",

  "let.title": "Let somebody back in",
  "let.lead": "A member whose browser was cleared or whose device is lost stands before you.",
  "let.visitor": "Members let somebody back in.",
  "let.which":
    "In which of your groups do you know them? They can be let in only where they belong already.",
  "let.which-none":
    "You are in no group here from this browser, so you can let nobody in. Scan the code with the device with which you are in the group, or let another member do it.",
  "let.nobody-here":
    "Do you not know them, or does nobody stand before you? Then close this page: nothing has been said.",
  "let.their-code":
    "On their device they open this host, then “Come back in” and “Show a code to a member”. Point your camera at that code, or type the eight characters beneath it.",
  "let.nobody":
    "Nobody else is in this group yet, so there is nobody to let back in. Whoever is alone comes back with their spare way in, which is made under My devices; others come by an invitation.",
  "let.invite": "Invite someone",
  "let.whom": "Whom do you see?",
  "let.whom-missing": "Choose who stands before you.",
  "let.means":
    "You say with your name that it is this member whom you see: not a message, not a call. It takes two members.",
  "let.first-means":
    "They had no device until now. Say that this one is theirs only if you see them: from then on they act for themselves, and nobody for them. It takes two members; or whoever helps them and a day in which others can object.",
  "let.as": "How do you let them in?",
  "let.as-witness": "I am a member who sees them",
  "let.as-witness-means": "Two members; their other devices stay, and can stop it.",
  "let.as-guardian": "I am their guardian",
  "let.as-guardian-means":
    "As many guardians as they said; their other devices are out a day later. For a stolen device, or when all are lost.",
  "let.compare": "Do you see {who}, and does their device show the same three words?",
  "let.yes": "Yes, I see {who}",
  "let.unanswered": "You said that you see {who} and got no answer.",
  "let.one-witness": "You said that it is {who}. One more member has to.",
  "let.one-guardian":
    "You said that it is {who}. They are in once as many of their guardians have as they asked for.",
  "let.one-helper":
    "You said that it is {who}. One more member has to; if you help them, a day in which nobody objects is enough.",
  "let.in": "{who} is in again.",
  "let.stopped": "Stopped. You said nothing of anybody.",

  "added.lately": "A device was added to yours {when}: {name}.",
  "added.spare": "A spare way in was made for you {when}.",
  "added.mine": "It was me",
  "added.not-me": "It was not me",
  "added.not-me-name": "It was not me: remove {name}",
  "under-way.re-entry":
    "Members let a new device in as you, because they see you before them. Is that not you? Stop it until {when}.",
  "under-way.recovery":
    "Your guardians call a new device in as you, and until {when} you can stop it with your spare way in.",
  "under-way.guardians": "New guardians of yours are named from {when} on.",
  "removal.this":
    "This device is being removed from yours: until {when} it reads and tells, and pays nothing. An older device of yours stops that, or your spare way in.",
  "removal.to-spare": "To the spare way in",
  "removal.under-way": "{name} is being removed from your devices: after {when} it is out.",

  "add.title": "Another device",
  "add.lead": "A phone, a tablet, another computer: it will be you here, too.",
  "add.scan": "Point the camera of the other device at this:",
  "add.type": "Or open {address} there, and type these eight characters:",
  "add.code": "Eight characters",
  "add.qr": "QR code that opens this host on the other device, with the eight characters",
  "add.minutes": "They stand for ten minutes, and for one device.",
  "add.loopback":
    "This host runs on this computer alone: another browser here can come in, another device cannot reach it.",
  "add.waiting": "Waiting for the other device …",
  "add.compare": "Does the other device show the same three words?",
  "add.name": "It calls itself {name}.",
  "add.same": "Yes, the same words",
  "add.other": "No, stop it",
  "add.unanswered": "You added a device and got no answer.",
  "add.done": "Done: {name} is in.",
  "add.again": "Begin anew",
  "add.stopped": "Stopped. Nothing was added.",
  "add.back": "To my devices",

  "pair.title-code": "A code from another device",
  "pair.lead-code":
    "Your own other device shows eight characters under “Add another device”; a member who asks to be let back in shows theirs.",
  "pair.title-device": "Bring this device in",
  "pair.lead-device": "Your other device waits for this one: from then on this one is you, too.",
  "pair.title-back": "Somebody asks to be let back in",
  "pair.lead-back":
    "Whoever showed you this code has lost their way in, and asks you to say that you see them. It takes two members.",
  "pair.code": "The eight characters",
  "pair.code-missing": "Type the eight characters that the other device shows.",
  "pair.go": "Go on",
  "pair.name": "What shall this device be called?",
  "pair.name-hint": "So that you know it among your devices.",
  "pair.bring": "Bring this device in",
  "pair.waiting": "Waiting for the other device …",
  "pair.compare":
    "Compare these three words with those on your other device, and say there that they are the same.",
  "pair.into": "{who}, in {group}",
  "pair.stop": "They are not the same, or I changed my mind",
  "pair.done": "This device is in.",
  "pair.words": "Three words",
  "pair.to-group": "Go to the group",
} as const;
