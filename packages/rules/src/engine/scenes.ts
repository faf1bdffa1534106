/** How each refusal of the engine comes about: of admission, of the envelope, of ticks, of questions. */

import { DAY, MINUTE, toTime } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { createPreview, keeper, read, visitor } from "../index.ts";
import { actOf, givenGarden, idOf, take, tick } from "../testing/garden.ts";
import type { Acting } from "../testing/garden.ts";
import type { Scenes } from "../testing/room-play.ts";
import { givenFounded, nobody } from "../testing/world.ts";
import { body } from "./body.ts";
import type { engineRefusals } from "./refusals.ts";
import { createAsk } from "./read.ts";
import { defineQuery, defineRoom } from "./room.ts";

type Asked = Readonly<Record<string, string>>;

/** alder signs an act, perhaps with something else in its envelope. */
async function signing(act: string, content: object, payload: object = {}) {
  const world = await givenFounded();
  return world.act("alder", act, { ...content }, { payload });
}

/** Something is planted in a garden where something else ripens in a day. */
function planting(acting: Acting, days = 0) {
  const garden = givenGarden();
  take(garden, actOf(garden, "plant", { body: { what: "bean", ripens: [DAY] } }));
  garden.time += days * DAY;
  return take(garden, actOf(garden, "plant", acting));
}

async function asking(query: string, params: Asked): Promise<Result<unknown, Refusal>> {
  const { db } = await givenFounded();
  return read(db, { asker: visitor, room: "people", query, params });
}

const once = { payload: { nonce: "1".repeat(32) } };

export const scenes: Scenes<typeof engineRefusals> = {
  actUnknown: () => signing("people.burn", {}),
  envelopeInvalid: () => signing("people.join", {}),
  bodyInvalid: () => signing("people.welcome", { person: "birch" }),
  notOnBehalf: () => signing("people.welcome", { person: nobody }, { consent: "paper" }),
  onlyByAgreement: () => signing("charter.end-office", { office: "treasurer" }),
  notEnactable: () => signing("charter.propose", { acts: [{ act: "people.leave", body: {} }] }),
  timeUpsideDown: () =>
    signing("people.welcome", { person: nobody }, { until: "2026-01-01T00:00:00.000Z" }),
  innerSignatureInvalid: async () => {
    const world = await givenFounded();
    const proof = "A".repeat(86);
    const { did: key } = await world.signer("dill");
    return world.join("clover", { change: (join) => ({ ...join, keys: [{ key, proof }] }) });
  },
  dueFirst: async () => planting({}, 1),
  alreadyFounded: async () => (await givenFounded()).found(),
  commonsOther: async () => planting({ payload: { commons: idOf("another") } }),
  timeAhead: async () => {
    const at = toTime(givenGarden().time + 6 * MINUTE);
    return planting({ payload: { at } });
  },
  expired: async () => {
    const until = toTime(givenGarden().time - 1);
    return planting({ payload: { until } });
  },
  keyUnknown: async () => planting({ by: "birch" }),
  authorUnknown: async () => {
    const world = await givenFounded();
    const place = { commons: world.commons(), index: world.log.length, at: world.now() };
    const welcome = { person: world.person("alder") };
    world.db.exec("BEGIN");
    const wanted = { asker: keeper, act: "people.welcome", person: nobody, body: welcome };
    const told = createPreview(world.db)(wanted, place);
    world.db.exec("ROLLBACK");
    return told;
  },
  personOther: async () => planting({ payload: { person: idOf("birch") } }),
  nonceReused: async () => {
    const garden = givenGarden();
    take(garden, actOf(garden, "plant", once));
    return take(garden, actOf(garden, "plant", once));
  },
  nothingDue: async () => tick(givenGarden()),
  notYours: async () => {
    const { db } = await givenFounded();
    const spec = { name: "q", summary: "Is nobody's.", params: body({}), answer: body({}) };
    const nobodys = { ...spec, sees: "nobody" as "everyone", follows: [] }; // an audience of a later version
    const query = defineQuery(nobodys, () => {
      throw new Error("it was asked");
    });
    const ask = createAsk(db, [defineRoom({ name: "r", queries: [query] })]);
    return ask({ asker: visitor, room: "r", query: "q", params: {} });
  },
  queryUnknown: () => asking("secrets", {}),
  parameterInvalid: () => asking("person", { person: "alder" }),
};
