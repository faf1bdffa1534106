/**
 * What waits for somebody: everything of this room that one act of theirs would bring further, each under the name of
 * that act. Home and the command line ask this one question.
 */

import { accepted, limits, refused, toTime } from "@plenty/kernel";
import { agent, body, count, hash, oneOf, pageOf, time, Type, words } from "../../engine/body.ts";
import type { SqlRow } from "../../engine/db.ts";
import { engineRefusals } from "../../engine/refusals.ts";
import { defineQuery } from "../../engine/room.ts";
import type { Reading } from "../../engine/room.ts";
import { isToldTo } from "../../engine/spec.ts";
import type { Author } from "../../engine/spec.ts";
import { settingChanged } from "../../services/settings/facts.ts";
import { readSetting } from "../../services/settings/index.ts";
import {
  claimContested,
  claimLapsed,
  claimVouchedFor,
  namesClaimed,
  namesConfirmed,
} from "./claim-facts.ts";
import { claimAt, claimEnds, namesIn } from "./claims.ts";
import { personJoined, personVouchedFor, personWelcomed } from "./facts.ts";
import {
  dependenceEnded,
  helperAgreed,
  helperNamed,
  helperObjected,
  placeConfirmed,
  placeTaken,
} from "./helped-facts.ts";
import { invitationsWithdrawn, peopleInvited } from "./invitation-facts.ts";
import { ofFate } from "./invitations.ts";
import { canHelp, notAway, withoutKeys } from "./helped.ts";
import { changeAt } from "./key-changes.ts";
import { witnessSetting } from "./keys-acts.ts";
import { keyFacts } from "./keys-facts.ts";
import { helpEnded, personCameBack, personLeft, placeEnded } from "./leaving-facts.ts";
import { findPerson } from "./persons.ts";
import { nameOf, page, paged } from "./queries.ts";
import { vouchesFrom } from "./vouching.ts";

/** By which act of this room each kind goes further, in the order in which they are told: what is in a hurry first. */
const kinds = [
  "cancel-key-change",
  "recover",
  "re-enter",
  "give-place",
  "help",
  "welcome",
  "vouch-claim",
  "invite",
] as const;
type Kind = (typeof kinds)[number];

const waitingRow = body({
  act: oneOf(...kinds),
  /** Whom it is about, and their name. */
  person: agent,
  name: words,
  /** What is under way, or claimed. */
  of: Type.Optional(hash),
  /** The names claimed, by the hashes under which they were brought in. */
  names: Type.Optional(Type.Array(words)),
  until: Type.Optional(time),
  /** From when on whoever asks can do it, also where that has come. */
  from: Type.Optional(time),
});

export const waiting = defineQuery(
  {
    name: "waiting",
    summary:
      "What waits for a person to do with people, devices and names, what is in a hurry first; told to that person alone.",
    sees: "people",
    params: body({ person: agent, ...page }),
    answer: pageOf(waitingRow, count),
    follows: [
      personJoined,
      personVouchedFor,
      personWelcomed,
      peopleInvited,
      invitationsWithdrawn,
      namesClaimed,
      claimVouchedFor,
      namesConfirmed,
      claimContested,
      claimLapsed,
      helperNamed,
      helperAgreed,
      helperObjected,
      helpEnded,
      placeConfirmed,
      placeTaken,
      dependenceEnded,
      ...keyFacts,
      personLeft,
      personCameBack,
      placeEnded,
      settingChanged,
    ],
  },
  (reader, { person, after = 0, limit = limits.pageRows }) => {
    if (!isToldTo(reader.asker, person)) return refused(engineRefusals.notYours());
    const who = findPerson(reader, person);
    if (who === undefined) return accepted({ rows: [] });
    const rows = waitingFor(reader, who, { after, limit: limit + 1 });
    const vouches = vouchesFrom(reader, who.n);
    const from = vouches === undefined ? {} : { from: toTime(vouches) };
    return accepted(
      paged(rows, limit, (row) => {
        const waits = view(reader, row);
        return waits.act === "welcome" ? { ...waits, ...from } : waits;
      }),
    );
  },
);

/** Row numbers of one kind lie apart from those of the next. */
const apart = 1_000_000_000_000;

interface Slice {
  readonly after: number;
  readonly limit: number;
}

/** A page over all kinds: `n` is the place of a row, the kind's own row number within its kind. */
function waitingFor(reading: Reading, who: Author, { after, limit }: Slice): readonly SqlRow[] {
  const acts = who.welcomed && canHelp(reading, who);
  const witness = who.founder || readSetting(reading, witnessSetting) !== "founders";
  const asked = kinds.filter(
    (kind) => kind === "cancel-key-change" || (acts && (kind !== "re-enter" || witness)),
  );
  const parts = asked.map((kind) => {
    const from = kinds.indexOf(kind) * apart;
    return `SELECT n + ${from} AS n FROM (${sources[kind]}) WHERE n + ${from} > ?2`;
  });
  const read = reading.sql.read(`${parts.join(" UNION ALL ")} ORDER BY n LIMIT ?3`);
  return read.all(who.n, after, limit);
}

const notHeld = "NOT EXISTS (SELECT 1 FROM people_keys k WHERE k.key = c.key)";
const notMyVoice =
  "NOT EXISTS (SELECT 1 FROM people_key_voices v WHERE v.change = c.n AND v.voice = ?1)";

/** Of each kind, whom or what it is about: row numbers of persons, claims, or what is under way with keys. */
const sources: Readonly<Record<Kind, string>> = {
  "cancel-key-change": "SELECT c.n FROM people_key_changes c WHERE c.person = ?1",
  recover: `SELECT c.n FROM people_key_changes c
    JOIN people_guardians g ON g.person = c.person AND g.guardian = ?1
    WHERE c.kind = 'recovery' AND ${notHeld} AND ${notMyVoice}`,
  "re-enter": `SELECT c.n FROM people_key_changes c
    WHERE c.kind = 're-entry' AND c.person <> ?1 AND ${notHeld} AND ${notMyVoice}`,
  "give-place": `SELECT people_helped.n FROM people_helped
    WHERE (kind = 'helped' OR helper = ?1) AND ${withoutKeys} AND ${notAway}
      AND EXISTS (SELECT 1 FROM people_places c WHERE c.person = people_helped.n AND ${notHeld}
        AND NOT EXISTS (SELECT 1 FROM people_places mine
          WHERE mine.person = c.person AND mine.key = c.key AND mine.member = ?1))`,
  help: `SELECT people_helped.n FROM people_helped
    WHERE helper = ?1 AND agreed = 0 AND ${withoutKeys} AND ${notAway}`,
  welcome: `SELECT p.n FROM people p
    WHERE p.welcomed IS NULL AND p.left_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM people_vouchers v WHERE v.person = p.n AND v.voucher = ?1)
      AND NOT EXISTS (SELECT 1 FROM people_helped
        WHERE people_helped.n = p.n AND kind = 'dependant' AND ${withoutKeys})`,
  "vouch-claim": `SELECT c.n FROM people_claims c
    WHERE c.state = 'open' AND c.person <> ?1
      AND NOT EXISTS (SELECT 1 FROM people_claim_vouchers v WHERE v.claim = c.n AND v.member = ?1)
      AND NOT EXISTS (SELECT 1 FROM people_claim_names m
        JOIN people_claim_names o ON o.agent = m.agent
        JOIN people_claims b ON b.n = o.claim
        WHERE m.claim = c.n AND b.person = c.person AND b.contested = ?1)`,
  invite: `SELECT p.n FROM people p
    WHERE p.n = ?1
      AND NOT EXISTS (SELECT 1 FROM people o WHERE o.n <> ?1 AND o.left_at IS NULL)
      AND NOT EXISTS (SELECT 1 FROM people_invitations WHERE ${ofFate.open})`,
};

function view(reading: Reading, row: SqlRow) {
  const place = Number(row.n);
  const act = kinds[(place - (place % apart)) / apart] as Kind; // a row of one of them
  const { n, ...more } = detailOf(reading, act, place % apart);
  const { agent: person, name } = nameOf(reading, n);
  return { act, person, name, ...more };
}

/** Row number of whom it is about, and what is under way. */
function detailOf(reading: Reading, act: Kind, n: number) {
  if (act === "vouch-claim") {
    const claim = claimAt(reading, n);
    const until = toTime(claimEnds(claim));
    return { n: claim.person.n, of: claim.claim, names: [...namesIn(reading, claim)], until };
  }
  if (act === "cancel-key-change" || act === "recover" || act === "re-enter") {
    const { person, change, until } = changeAt(reading, n);
    return { n: person, of: change, until: toTime(until) };
  }
  return { n };
}
