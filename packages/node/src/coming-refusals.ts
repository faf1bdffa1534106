/** Refusals of the node about coming in: sessions, devices that wait for each other, invitations that are opened. */

import { defineRefusal } from "@plenty/kernel";

export const challengeOver = defineRefusal({
  code: "ChallengeOver",
  kind: "signature",
  title: "What was signed is no challenge that stands here",
  next: "Ask for a new one and sign that; each is answered once, within some minutes.",
});

export const foreignSession = defineRefusal({
  code: "ForeignSession",
  kind: "signature",
  title: "This was signed for another host, or by another device",
  next: "Go to the host's own address; if you are there, its operator must say --origin.",
});

export const foreignOrigin = defineRefusal({
  code: "ForeignOrigin",
  kind: "sight",
  title: "A page of another site sent this",
  next: "Open the group at its own address and do it there.",
});

export const secretInAddress = defineRefusal({
  code: "SecretInAddress",
  kind: "form",
  title: "A bearer stands in an address, where others can read it",
  next: "Send it in the header Authorization, and end that session: it is no secret any more.",
});

export const unknownSession = defineRefusal({
  code: "UnknownSession",
  kind: "missing",
  title: "There is no such session of yours",
  next: "Look at the list again; it may have ended.",
});

export const pairingUnknown = defineRefusal({
  code: "PairingUnknown",
  kind: "missing",
  title: "No device waits under this code",
  next: "Compare it with what the other device shows, or begin anew there.",
});

export const pairingExpired = defineRefusal({
  code: "PairingExpired",
  kind: "missing",
  title: "This code has run out: it stands for ten minutes",
  next: "Begin anew on the other device, which then shows a fresh one.",
});

export const pairingTaken = defineRefusal({
  code: "PairingTaken",
  kind: "rule",
  title: "A device has answered with this code already",
  next: "If it was not this one, end it on the other device and begin anew there.",
});

export const pairingsFull = defineRefusal({
  code: "PairingsFull",
  kind: "busy",
  title: "More devices wait for each other than this host holds",
  next: "Try again in some minutes.",
});

export const tooManyPairings = defineRefusal({
  code: "TooManyPairings",
  kind: "often",
  title: "You ask more often about codes than this host answers",
  next: "Ask again after the time in Retry-After.",
});

export const openingInvalid = defineRefusal({
  code: "OpeningInvalid",
  kind: "signature",
  title: "This does not show that you hold the invitation",
  next: "Open the link at the address that it names; if you did, its operator must say --origin.",
});

export const clockApart = defineRefusal({
  code: "ClockApart",
  kind: "signature",
  title: "The clock of your device and that of the host are more than five minutes apart",
  next: "Set the clock of your device.",
  params: { now: "time" },
  detail: "It is {now} here.",
});

export const tooManyEntering = defineRefusal({
  code: "TooManyEntering",
  kind: "often",
  title: "Your network asks to be let in more often than this host answers",
  next: "Ask again after the time in Retry-After.",
});

export const tooManyOpenings = defineRefusal({
  code: "TooManyOpenings",
  kind: "often",
  title: "Too many invitations are opened from your address",
  next: "Wait a minute, then open the link again.",
});
