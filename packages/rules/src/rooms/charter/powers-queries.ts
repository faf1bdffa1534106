/**
 * What can be asked of powers: everything that anybody can do in the group, or with it as its host. Made of what the
 * rooms declare, of settings and offices as they are now, and of what a host can do by design; there is no list of its own.
 */

import { accepted, limits, present, refused, toTime } from "@plenty/kernel";
import { body, count, hash, oneOf, pageOf, text, time, Type } from "../../engine/body.ts";
import { hostPowers } from "../../engine/host-powers.ts";
import { defineQuery } from "../../engine/room.ts";
import type { Reader, Reading } from "../../engine/room.ts";
import { isAmong } from "../../engine/spec.ts";
import type { ActSpec, RoleDef } from "../../engine/spec.ts";
import {
  settingChanged,
  settingUnknown,
  settingValue,
  settingValuesBefore,
} from "../../services/settings/index.ts";
import { memberFacts, page } from "../people/index.ts";
import { charterChanged, proposalFacts } from "./agreeing-facts.ts";
import { commonsFounded } from "./facts.ts";
import { officeFacts } from "./offices-facts.ts";
import { officeKey } from "./offices-forms.ts";
import { officeRow, officeView } from "./offices-queries.ts";
import { officesOf } from "./offices.ts";
import type { Office } from "./offices.ts";
import { ownSubjects } from "./proposals.ts";
import { settingRow, settingView } from "./queries.ts";
import { ownSince, underWayAbout } from "./under-way.ts";
import type { About, UnderWay } from "./under-way.ts";

/** A proposal about it that is open, or agreed and announced. */
const underWay = Type.Array(
  body({
    proposal: hash,
    state: oneOf("open", "announced"),
    /** Until when it is open; when it takes effect. */
    at: time,
  }),
);
/** Offices whose holders may do it besides. */
const byOffice = Type.Array(officeKey);

/** Who does not read the group is told neither who holds an office nor its duties: how many do, and what they may. */
const toldOffice = body({ ...officeRow.properties, duties: Type.Optional(text) });

const actRow = body({
  name: Type.String(),
  /** `founding`, `newcomer`, `commons` (the group, by agreement alone), or the role that one must have now. */
  by: Type.String(),
  /** The setting that says which role that is. */
  setting: Type.Optional(Type.String()),
  /** The office by which alone one has that role; there need be none of that name. */
  office: Type.Optional(officeKey),
  onBehalf: Type.Boolean(),
  /** Whether the group can do it by agreement. */
  enactable: Type.Boolean(),
  /** Whether that takes a qualified majority, and is announced. */
  qualified: Type.Boolean(),
  readers: oneOf("everyone", "people", "members"),
  offices: byOffice,
  underWay,
});

export const powers = defineQuery(
  {
    name: "powers",
    summary:
      "Who can do what: every act, setting and office, and what a host can do, each with who holds it now.",
    sees: "people",
    params: body({}),
    answer: body({
      acts: Type.Array(actRow),
      settings: Type.Array(body({ ...settingRow.properties, offices: byOffice, underWay })),
      /** The name of the group and its common object, which members change by agreeing. */
      own: Type.Array(
        body({
          name: oneOf(...ownSubjects),
          since: time,
          /** The proposal by which it is so; none since the founding. */
          proposal: Type.Optional(hash),
          underWay,
        }),
      ),
      offices: Type.Array(toldOffice),
      host: Type.Array(oneOf(...hostPowers.map(({ name }) => name))),
    }),
    follows: [
      commonsFounded,
      charterChanged,
      settingChanged,
      ...proposalFacts,
      ...officeFacts,
      ...memberFacts,
    ],
  },
  (reader) => {
    const offices = officesOf(reader);
    const { subjects, acts } = underWayFor(reader);
    return accepted({
      acts: [...reader.acts.values()].map((spec) => ({
        ...actView(reader, spec),
        offices: isGivable(reader, spec) ? thoseWith(offices, spec.name) : [],
        underWay: told(acts.get(spec.name)),
      })),
      settings: [...reader.settings.values()].map((def) => ({
        ...settingView(reader, def),
        offices: thoseWith(offices, def.name),
        underWay: told(subjects.get(def.name)),
      })),
      own: ownSubjects.map((name) => {
        const { since, ...by } = ownSince(reader, name);
        return { name, since: toTime(since), ...by, underWay: told(subjects.get(name)) };
      }),
      offices: offices.map((office) => officeFor(reader, office)),
      host: hostPowers.map(({ name }) => name),
    });
  },
);

/** Nothing is under way for whoever does not read the group. */
function underWayFor(reader: Reader): About {
  const none = { subjects: new Map(), acts: new Map() };
  return isAmong("everyone", reader.asker) ? underWayAbout(reader) : none;
}

function officeFor(reader: Reader, office: Office) {
  const { duties, ...rest } = officeView(reader, office);
  if (isAmong("everyone", reader.asker)) return { ...rest, duties };
  return { ...rest, holders: [] };
}

/** Offices that name a power. */
function thoseWith(offices: readonly Office[], power: string): string[] {
  return offices.filter(({ powers: named }) => named.includes(power)).map(({ office }) => office);
}

/** True of an act that an office can be given; one that bears a setting's name is not meant by that name. */
function isGivable({ settings }: Reading, { name, by }: ActSpec): boolean {
  return typeof by === "object" && "setting" in by && !settings.has(name);
}

function told(found: readonly UnderWay[] = []) {
  return found.map(({ at, ...one }) => ({ ...one, at: toTime(at) }));
}

/** Who may do an act now. */
function actView(reading: Reading, spec: ActSpec) {
  const { name, by, onBehalf, enactable, qualified = false, readers } = spec;
  const rest = { name, onBehalf, enactable, qualified, readers };
  if (typeof by === "string") return { ...rest, by };
  if (!("setting" in by)) return { ...rest, ...roleView(by) };
  const { setting, roles } = by;
  const role = present(
    roles[String(settingValue(reading, setting))],
    `a value of ${setting.name} names a role`,
  );
  return { ...rest, ...roleView(role), setting: setting.name };
}

function roleView({ name, office }: RoleDef) {
  return { by: name, ...(office === undefined ? {} : { office }) };
}

const historyRow = body({ value: settingRow.properties.value, at: time, entry: count });

export const settingHistory = defineQuery(
  {
    name: "setting-history",
    summary:
      "Every value that somebody chose for a setting, with when and by which entry; the newest first.",
    sees: "people",
    params: body({ setting: Type.String({ maxLength: limits.nameChars }), ...page }),
    answer: pageOf(historyRow, count),
    follows: [settingChanged],
  },
  (reader, { setting, after = 0, limit = limits.pageRows }) => {
    const def = reader.settings.get(setting);
    if (def === undefined) return refused(settingUnknown({ setting }, "setting"));
    const found = settingValuesBefore(reader, def, { before: after, limit: limit + 1 });
    const next = found.length > limit ? { next: found[limit - 1]?.n ?? 0 } : {};
    const rows = found
      .slice(0, limit)
      .map(({ value, at, entry }) => ({ value, at: toTime(at), entry }));
    return accepted({ rows, ...next });
  },
);
