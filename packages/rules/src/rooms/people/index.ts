/** People: who belongs, and how one comes to. */

import { defineRoom } from "../../engine/room.ts";
import { tablesBeside } from "../../engine/tables.ts";
import { joinsSetting, readersSetting, vouchDaysSetting, welcomeSetting } from "./acts.ts";
import {
  claimContested,
  claimLapsed,
  claimVouchedFor,
  namesClaimed,
  namesConfirmed,
} from "./claim-facts.ts";
import { claims } from "./claim-queries.ts";
import {
  cameWithoutVoucher,
  peopleNamed,
  personIntroduced,
  personJoined,
  personVouchedFor,
  personWelcomed,
  wordsErased,
} from "./facts.ts";
import { invitationsWithdrawn, peopleInvited } from "./invitation-facts.ts";
import { invitations, opening } from "./invitation-queries.ts";
import { invitationLaws } from "./invitations.ts";
import { invite, withdrawInvitation } from "./inviting.ts";
import { witnessSetting } from "./keys-acts.ts";
import { keyFacts } from "./keys-facts.ts";
import { guarded, keys } from "./keys-queries.ts";
import { keyLaws } from "./laws.ts";
import { left, members as listMembers, ofKey, ofPerson, unclaimed } from "./queries.ts";
import { peopleRefusals } from "./refusals.ts";
import {
  balanceStays,
  helpEnded,
  invitationsRest,
  personCameBack,
  personLeft,
  personRemoved,
  placeEnded,
} from "./leaving-facts.ts";
import { leavingLaws } from "./leaving.ts";
import { founders, holders, leavers, members, persons } from "./roles.ts";
import {
  dependantAdded,
  dependenceEnded,
  helperAgreed,
  helperNamed,
  helperObjected,
  personAdded,
  placeConfirmed,
  placeTaken,
} from "./helped-facts.ts";
import { helperCapSetting } from "./helped-acts.ts";
import { actedForThem, helped } from "./helped-queries.ts";
import {
  addDependant,
  addPerson,
  endDependence,
  help,
  nameHelper,
  object,
} from "./rules/helped.ts";
import { givePlace, place } from "./rules/place.ts";
import { waiting } from "./waiting-queries.ts";
import { claim, contestClaim, lapse, vouchClaim } from "./rules/claim.ts";
import { join, welcome } from "./rules.ts";
import { eraseWords } from "./rules/erase-words.ts";
import { introduce } from "./rules/introduce.ts";
import { uninvitedLaw } from "./uninvited.ts";
import { vouchedFor } from "./vouching-queries.ts";
import { vouchingLaw } from "./vouching.ts";
import { cancelKeyChange } from "./rules/cancel.ts";
import { nameGuardians } from "./rules/guardians.ts";
import { addKey, nameKey, revokeKey } from "./rules/keys.ts";
import { comeBack, leave, leaving } from "./rules/leaving.ts";
import { remove } from "./rules/removing.ts";
import { recover, reEnter } from "./rules/re-enter.ts";
import { keyChange, spare } from "./rules/settle.ts";

export { claimContested, namesConfirmed } from "./claim-facts.ts";
export { keyAdded, keyRemoved } from "./keys-facts.ts";
export { endedAt } from "./leaving.ts";
export { memberFacts, personCameBack, personLeft } from "./leaving-facts.ts";
export { canHelp } from "./helped.ts";
export { findActing } from "./rules/acting.ts";
export { dependenceEnded, placeTaken } from "./helped-facts.ts";
export {
  countMembers,
  countPeople,
  countSilent,
  eachMember,
  findPerson,
  isFreeName,
  isOwnName,
  leftSince,
  personAt,
  removedSince,
  personOfKey,
  registerPerson,
  registerUnclaimed,
  welcomePerson,
} from "./persons.ts";
export type { NewPerson } from "./persons.ts";
export { helpedBy, helpOf, named, nameOf, namesOf, page, paged } from "./queries.ts";
export type { Named } from "./queries.ts";
export { peopleRefusals } from "./refusals.ts";
export { authorOf, takenKey } from "./rules.ts";
export { refuseKey } from "./rules/weigh.ts";

export const people = defineRoom({
  name: "people",
  tables: tablesBeside(import.meta.url),
  acts: [
    join,
    welcome,
    invite,
    withdrawInvitation,
    claim,
    vouchClaim,
    contestClaim,
    addPerson,
    addDependant,
    nameHelper,
    help,
    object,
    givePlace,
    endDependence,
    addKey,
    nameKey,
    revokeKey,
    cancelKeyChange,
    nameGuardians,
    reEnter,
    recover,
    eraseWords,
    introduce,
    leave,
    comeBack,
    remove,
  ],
  facts: [
    personJoined,
    personVouchedFor,
    cameWithoutVoucher,
    personWelcomed,
    peopleNamed,
    peopleInvited,
    invitationsWithdrawn,
    namesClaimed,
    claimVouchedFor,
    namesConfirmed,
    claimContested,
    claimLapsed,
    personAdded,
    dependantAdded,
    helperNamed,
    helperAgreed,
    helperObjected,
    placeConfirmed,
    placeTaken,
    dependenceEnded,
    ...keyFacts,
    wordsErased,
    personIntroduced,
    personLeft,
    personRemoved,
    balanceStays,
    helpEnded,
    invitationsRest,
    personCameBack,
    placeEnded,
  ],
  roles: [persons, members, founders, holders, leavers],
  queries: [
    listMembers,
    ofKey,
    ofPerson,
    left,
    keys,
    guarded,
    unclaimed,
    claims,
    helped,
    actedForThem,
    invitations,
    opening,
    vouchedFor,
    waiting,
  ],
  settings: [
    readersSetting,
    welcomeSetting,
    vouchDaysSetting,
    joinsSetting,
    helperCapSetting,
    witnessSetting,
  ],
  laws: [vouchingLaw, uninvitedLaw, ...invitationLaws, ...keyLaws, ...leavingLaws],
  names: [
    { kind: "agent", query: "people/members", id: "person", labels: ["name"] },
    { kind: "agent", query: "people/unclaimed", id: "agent", labels: ["name"], after: true },
    { kind: "agent", query: "people/helped", id: "person", labels: ["name"] },
    { kind: "claim", query: "people/claims", id: "claim", labels: ["name"] },
  ],
  due: { claim: lapse, place, spare, leaving, "key-change": keyChange },
  refusals: peopleRefusals,
});
