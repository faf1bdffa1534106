/** English words of who can do what. */

export const en = {
  "powers.lead":
    "Everything that anybody can do here, who can, since when, and how it is changed. There is no other power.",
  "powers.look": "Look for something",
  "powers.look-hint": "A word of it, or the name of who holds an office",
  "powers.nothing":
    "Nothing here has these words. What somebody can do stands under what they are: whoever joined, anybody who belongs, a founder, or who holds an office.",
  "powers.others": "Other things",
  "powers.found": { one: "{n} thing", other: "{n} things" },

  "line.can": "{who} can {can}",
  "who.founding": "The founders, at the founding,",
  "who.newcomer": "Whoever is about to join",
  "who.commons": "All of us, by agreeing,",

  "note.together": "or all of us, by agreeing",
  "note.qualified": "by five sixths of us, announced",
  "note.agreeing": "all of us change it, by agreeing",
  "note.follows": "it follows from what we agree",
  "note.office": "an office",
  "note.takes": "it takes an office, {title}: {who}",
  "note.fills": "names who holds: {title}",
  "note.by-office": "or as {title}: {who}",
  "note.under-way": { one: "{n} proposal about it", other: "{n} proposals about it" },

  "own.name": "The name of the group",
  "own.object": "What we hold in common",
  "own.text": "as it stands under About",

  "what.because": "Because",
  "what.means": "That means",
  "what.holder": "Changed by",
  "what.offices": "Offices",
  "what.together": "As a group",
  "what.for-others": "For somebody else",
  "what.reads": "Who reads of it",
  "what.changed": "How it is changed",
  "what.announced": "A change holds",
  "what.since": "Since",
  "what.rules": "It says",
  "what.history": "Values so far",
  "what.under-way": "Under way",
  "what.holders": "Who holds it",
  "what.may": "They may",
  "what.chosen": "Named by",
  "what.limit": "What limits it",
  "what.check": "How to check",

  "act.because": "{title}: {value}",
  "act.together": "All of us can do it as the group, by agreeing.",
  "act.alone": "It is done by somebody, never by the group.",
  "act.only-together": "The group alone does it, where two thirds of us agree.",
  "act.qualified":
    "The group alone does it, where five sixths of us agree, and only once it was announced. Whoever was taken out within a year counts as one who does not agree.",
  "act.helper":
    "Whoever helps somebody without a device does it for them too, and says how they agreed.",
  "act.no-helper": "Nobody does it for somebody else.",
  "act.everyone": "Whoever may read the group. {title}: {value}",
  "act.people": "Whoever may read the group, and whoever joined",
  "act.members": "Members alone",
  "act.takes": "It takes the office “{office}”, which the group makes and fills.",
  "act.fixed": "It is so in the program that all groups use; nobody here can change it.",

  "setting.agreeing": "All of us: two thirds agree, and it is so.",
  "setting.follows": "Nobody by itself: it follows from what else we agree.",
  "setting.at-once": "at once, when it is agreed",
  "setting.announced": { one: "{n} day after it is agreed", other: "{n} days after it is agreed" },
  "setting.raised": {
    one: "{n} day after it is agreed if it becomes more, else at once",
    other: "{n} days after it is agreed if it becomes more, else at once",
  },
  "setting.from-start": "the beginning: nobody ever chose another",
  "setting.first": "at first, before anybody chose",
  "setting.from": "from {day} on",
  "setting.propose": "Propose a change",
  "setting.propose-of": "Propose a change: {title}",

  "office.none": "the group has no such office",
  "office.nobody": "nobody holds it now",
  "office.untold": "members see who holds it",
  "office.until": "{name}, until {day}",
  "office.away": "{name}, who is away",
  "office.may-nothing": "nothing that others may not",
  "office.fills": "name who holds: {title}",
  "office.change": "change: {title}",
  "office.all": "All of us, by agreeing.",
  "office.by": "Who holds “{title}”, or all of us, by agreeing.",
  "office.page": "More about it, under Offices",

  "way.open": "Proposed, open until {day}",
  "way.announced": "Agreed, and so from {day} on",

  "host.title": "Whoever keeps the host",
  "host.lead":
    "The host is the machine that keeps this group, and whoever runs it. It cannot write in anybody’s name, nor change or hide what it acknowledged. This is what it can do, by design:",
  "host.can": "It can {can}",

  "host.order": "choose the order in which entries come",
  "host.order.limit": "Once acknowledged, an entry keeps its place for good.",
  "host.order.check":
    "Your device keeps a receipt of each entry of yours; Check the books says whether it is where it was.",
  "host.time": "choose the time of an entry, within minutes",
  "host.time.limit":
    "Time never goes back, and no entry is more than 5 minutes earlier than its author’s device said, or later than they allowed.",
  "host.time.check": "plenty verify, on your own machine, holds every entry to it.",
  "host.refuse": "refuse an entry, or not answer",
  "host.refuse.limit":
    "You are told so, or get no receipt; and after the ten minutes that your device allows, it can no longer take it.",
  "host.refuse.check":
    "The rules are the same everywhere: whoever has a copy of the group can try the same.",
  "host.stop": "stop serving the group, or lose it",
  "host.stop.limit": "Whoever has a copy has all that happened, and needs no host to check it.",
  "host.stop.check":
    "Have somebody of you carry a copy away from time to time: plenty export does it.",
  "host.split": "tell different people different entries, from some point on",
  "host.split.limit": "Both are acknowledged by it for good, and they contradict each other.",
  "host.split.check": "Compare with others what Check the books says of the same entry.",
  "host.read": "read everything that lies there, also of a closed group",
  "host.read.limit":
    "What opens your devices and spare ways in never comes to it, and what was erased is gone from there.",
  "host.read.check": "What is stored, and for how long, is written in the handbook about privacy.",
  "host.words": "lose or withhold names and notes",
  "host.words.limit":
    "It cannot put others in their place, and nothing that counts depends on them.",
  "host.words.check": "plenty verify counts those that are missing.",
  "host.names": "let somebody in under a name that looks like another’s, or like the group’s",
  "host.names.limit":
    "A name makes nobody a member, and where several have the same, whoever pays is shown them apart.",
  "host.names.check":
    "The list of people shows every name, and since when: two that are alike stand there.",
  "host.addresses": "see from which network address, and when, each device asks",
  "host.addresses.limit": "None of it stands in an entry, or in a copy of the group.",
  "host.addresses.check":
    "From outside nobody can. Choose somebody whom you trust, or keep the host yourselves.",
  "host.page": "serve a page of its own making, with figures that do not follow from the entries",
  "host.page.limit": "The program on your own machine depends on neither the page nor its figures.",
  "host.page.check": "plenty verify works all of it out anew from the entries.",
  "host.program": "choose which version of the program serves the group",
  "host.program.limit":
    "Another program makes other figures of the same entries, and that is seen.",
  "host.program.check": "plenty verify, by a program of your own, says where they differ.",
} as const;
