/**
 * Refusals of the engine, in the order in which they are checked: first what needs no state (admission),
 * then what needs the log's state (envelope). Refusals of the bytes' form are the log package's.
 */

import { defineRefusal } from "@plenty/kernel";

export const engineRefusals = {
  actUnknown: defineRefusal({
    code: "ActUnknown",
    kind: "schema",
    title: "There is no such act",
    next: "Use one of the acts that this version knows; they are listed in /openapi.json.",
    field: "act",
  }),
  envelopeInvalid: defineRefusal({
    code: "EnvelopeInvalid",
    kind: "schema",
    title: "This act says too much or too little about its group or person",
    next: "Founding names neither group nor person, joining names only the group, all else names both.",
  }),
  bodyInvalid: defineRefusal({
    code: "BodyInvalid",
    kind: "schema",
    title: "A field is missing, unknown or not of its form",
    next: "Correct the field that is named and sign again.",
  }),
  timeUpsideDown: defineRefusal({
    code: "TimeUpsideDown",
    kind: "rule",
    title: "This act dies before it is signed, or lives too long",
    next: "Let `until` come after `at`, by 30 days at most.",
    field: "until",
  }),
  innerSignatureInvalid: defineRefusal({
    code: "InnerSignatureInvalid",
    kind: "signature",
    title: "A signature inside the act does not hold",
    next: "Sign it again with the key that it is about, for this act.",
  }),
  dueFirst: defineRefusal({
    code: "DueFirst",
    kind: "rule",
    title: "Something fell due that must be settled first",
    next: "Nothing to do for you: the host settles it and takes your entry then.",
  }),
  alreadyFounded: defineRefusal({
    code: "AlreadyFounded",
    kind: "rule",
    title: "This group is already founded",
    next: "Join it instead, or found another.",
  }),
  commonsOther: defineRefusal({
    code: "CommonsOther",
    kind: "rule",
    title: "This was signed for another group",
    next: "Sign it again for this group.",
    field: "commons",
  }),
  timeAhead: defineRefusal({
    code: "TimeAhead",
    kind: "rule",
    title: "Your clock is ahead of this group's",
    next: "Set your clock, or try again when its time has come.",
    field: "at",
  }),
  expired: defineRefusal({
    code: "Expired",
    kind: "rule",
    title: "This waited too long and is no longer valid",
    next: "Look at it again and confirm it anew.",
    field: "until",
  }),
  keyUnknown: defineRefusal({
    code: "KeyUnknown",
    kind: "rule",
    title: "Nobody in this group holds this key",
    next: "Join first, or use the phone or computer with which you joined.",
    field: "kid",
  }),
  personOther: defineRefusal({
    code: "PersonOther",
    kind: "rule",
    title: "This key belongs to somebody else",
    next: "Sign in your own name.",
    field: "person",
  }),
  notWelcomed: defineRefusal({
    code: "NotWelcomed",
    kind: "rule",
    title: "You are not yet welcomed in this group",
    next: "Ask a member to welcome you; until then you can look around and receive.",
  }),
  nonceReused: defineRefusal({
    code: "NonceReused",
    kind: "rule",
    title: "This was already used for another entry",
    next: "Sign again with a fresh nonce.",
    field: "nonce",
  }),
  nothingDue: defineRefusal({
    code: "NothingDue",
    kind: "rule",
    title: "Nothing has fallen due",
    next: "A host appends a tick only when something has.",
  }),
  queryUnknown: defineRefusal({
    code: "QueryUnknown",
    kind: "missing",
    title: "There is no such question",
    next: "The questions of each room are listed in /openapi.json.",
  }),
  parameterInvalid: defineRefusal({
    code: "ParameterInvalid",
    kind: "schema",
    title: "A parameter is missing, unknown or not of its form",
    next: "Correct the parameter that is named.",
  }),
} as const;
