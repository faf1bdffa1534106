/** What is checked of an act without any state: order, body, signatures inside, what comes beside. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY, toTime } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { foundingContext, makeAct, textHash } from "@plenty/log";
import type { Payload } from "@plenty/log";
import { actSpecs, checkAct, reparseAct } from "../index.ts";
import { exampleBodies as bodies } from "../testing/plays.ts";
import { namesPerson } from "./spec.ts";
import { proven, signerOf } from "../testing/signing.ts";
import type { Body } from "../testing/signing.ts";
import { refusalCode, wordsFor } from "../testing/world.ts";

const hash = "a".repeat(64);
const nonce = "ab".repeat(16);
const at = Date.UTC(2026, 0, 5, 9);

/** A payload that names group and person as its act demands. */
function payloadOf(act: string, body: unknown): Payload {
  const spec = actSpecs.find(({ name }) => name === act);
  const by = spec?.by;
  return {
    v: 0,
    ...(by === "founding" ? {} : { commons: hash }),
    act,
    ...(spec !== undefined && !namesPerson(spec) ? {} : { person: hash }),
    at: toTime(at),
    until: toTime(at + 1),
    nonce,
    body,
  };
}

/** A JWS in alder's name; unless `truly`, under a signature that no check of the form looks at. */
async function jwsOf(payload: Payload, truly = false): Promise<string> {
  const alder = await signerOf("alder");
  const sign = () => Promise.resolve(new Uint8Array(64));
  return makeAct({ signer: truly ? alder : { ...alder, sign }, payload });
}

async function check(act: string, body: unknown): Promise<Result<unknown, Refusal>> {
  return checkAct(await jwsOf(payloadOf(act, body)));
}

/** A copy of `value` in which `change` was made to the object at a path. */
function changedAt(value: unknown, path: readonly string[], change: (node: Body) => Body): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return change(value as Body);
  const inner = (value as Record<string, unknown>)[first];
  const changed = changedAt(inner, rest, change);
  if (Array.isArray(value)) return value.map((one, i) => (String(i) === first ? changed : one));
  return { ...(value as object), [first]: changed };
}

/** Paths of all objects in a value, the value itself included. */
function objectPaths(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [];
  const below = Object.entries(value).flatMap(([key, one]) => objectPaths(one, [...path, key]));
  return Array.isArray(value) ? below : [path, ...below];
}

const everyObject = Object.entries(bodies).flatMap(([act, body]) =>
  objectPaths(body).map((path): [act: string, path: string] => [act, path.join(".")]),
);

describe("order", () => {
  test("[EN1] the first fault is the answer, in the order of the list", async () => {
    const { did: kid } = await signerOf("alder");
    const { key, proof } = await proven("alder", { context: hash, kid, nonce });
    const other = await proven("birch", { context: hash, kid, nonce });
    const join = (listed: object) => ({ charter: hash, name: hash, keys: [listed] });
    const payload = { ...payloadOf("people.join", {}), act: "people.burn", person: hash };
    Object.assign(payload, { until: payload.at });
    const mends: [string, object][] = [
      ["ActUnknown", { act: "people.join" }],
      ["EnvelopeInvalid", { person: undefined }],
      ["BodyInvalid", { body: join({ key, proof: other.proof }) }],
      ["TimeUpsideDown", { until: toTime(at + 1) }],
    ];
    for (const [code, mend] of mends) {
      expect(refusalCode(checkAct(await jwsOf(payload)))).toBe(code);
      Object.assign(payload, mend);
    }
    expect(refusalCode(checkAct(await jwsOf(payload)))).toBe("SignatureInvalid");
    expect(refusalCode(checkAct(await jwsOf(payload, true)))).toBe("InnerSignatureInvalid");
    Object.assign(payload, { body: join({ key, proof }) });
    expect(refusalCode(checkAct(await jwsOf(payload, true)))).toBe("accepted");
  });

  test.each(actSpecs.map((spec) => [spec.name, spec] as const))(
    "[EN1] %s names group and person as its kind demands",
    async (act, spec) => {
      const payload = payloadOf(act, bodies[act]);
      const others = [
        { person: namesPerson(spec) ? undefined : hash, commons: hash },
        { commons: spec.by === "founding" ? hash : undefined, person: undefined },
      ];
      for (const other of others) {
        const code = refusalCode(checkAct(await jwsOf({ ...payload, ...other } as Payload)));
        expect(["EnvelopeInvalid", "PayloadUnknown"]).toContain(code);
      }
    },
  );

  test.each([
    [0, "TimeUpsideDown"],
    [-1, "TimeUpsideDown"],
    [1, "SignatureInvalid"],
    [30 * DAY, "SignatureInvalid"],
    [30 * DAY + 1, "TimeUpsideDown"],
  ])("[EN1] an act that lives %d ms is answered %s", async (life, code) => {
    const payload = { ...payloadOf("credit.pay", bodies["credit.pay"]), until: toTime(at + life) };
    expect(refusalCode(checkAct(await jwsOf(payload)))).toBe(code);
  });

  test("[EN1] whatever comes in, the answer is a value: nothing throws", async () => {
    const jws = await jwsOf(payloadOf("credit.pay", bodies["credit.pay"]));
    fc.assert(
      fc.property(fc.string(), fc.nat(jws.length), (noise, cut) => {
        for (const bytes of [noise, jws.slice(0, cut) + noise, jws.slice(0, cut)]) {
          expect(checkAct(bytes).ok).toBe(false);
        }
      }),
    );
  });
});

describe("body", () => {
  test.each(Object.keys(bodies))("[EN2] %s is taken as it is here", async (act) => {
    const spec = actSpecs.find(({ name }) => name === act);
    const code = spec?.by === "commons" ? "OnlyByAgreement" : "SignatureInvalid";
    expect(refusalCode(await check(act, bodies[act]))).toBe(code);
  });

  test("[EN2] there is such a body for every act", () => {
    expect(Object.keys(bodies)).toEqual(actSpecs.map(({ name }) => name));
    for (const { name, body } of actSpecs) expect(unusedFields(body, bodies[name])).toEqual([]);
  });

  test.each(everyObject)(
    "[EN2] %s refuses an unknown field in its body at “%s”",
    async (act, path) => {
      const keys = path === "" ? [] : path.split(".");
      for (const extra of ["colour", "__proto__", "constructor"]) {
        const body = changedAt(bodies[act], keys, (node) => {
          const entries = [...Object.entries(node), [extra, "green"]];
          return Object.fromEntries(entries) as Body;
        });
        const field = [...keys, extra].join(".");
        expect(await check(act, body)).toMatchObject({ refusal: { code: "BodyInvalid", field } });
      }
    },
  );

  test("[EN2] a field that is missing is named, at every depth", async () => {
    const pay = changedAt(bodies["credit.pay"], [], (body) => ({ ...body, amount: undefined }));
    expect(await check("credit.pay", pay)).toMatchObject({
      refusal: { code: "BodyInvalid", field: "amount" },
    });
    const told = changedAt(bodies["contributions.log"], ["items", "0"], (item) => ({
      ...item,
      on: undefined,
    }));
    expect(await check("contributions.log", told)).toMatchObject({
      refusal: { code: "BodyInvalid", field: "items.0.on" },
    });
  });

  test.each(["gar\u202eden", "\u2066garden", "gar\nden", "gar\u2028den", " garden", "garden ", ""])(
    "[EN2] a name that would not be read as it is written is refused: %j",
    async (theme) => {
      const told = changedAt(bodies["contributions.log"], ["items", "0"], (item) => ({
        ...item,
        theme,
      }));
      expect(await check("contributions.log", told)).toMatchObject({
        refusal: { code: "BodyInvalid", field: "items.0.theme" },
      });
    },
  );

  test("[EN2] any JSON in any place of any body is an answer, never a throw", async () => {
    const place = fc.constantFrom(...everyObject);
    await fc.assert(
      fc.asyncProperty(place, fc.jsonValue({ maxDepth: 3 }), async ([act, path], value) => {
        const keys = path === "" ? [] : path.split(".");
        const body = changedAt(bodies[act], keys, (node) => {
          const changed = Object.keys(node).map((key) => [key, value]);
          return Object.fromEntries(changed) as Body;
        });
        const outcome = await check(act, JSON.parse(JSON.stringify(body)));
        expect(outcome.ok).toBe(false);
        if (!outcome.ok) expect((outcome.refusal.field ?? "").length).toBeLessThan(100);
      }),
    );
  });
});

/** Fields that a schema has and a value of it has not, at any depth. */
function unusedFields(schema: object, value: unknown, path = ""): readonly string[] {
  // TypeBox schemas are plain JSON Schema
  const { properties = {}, items } = schema as Fields;
  if (items !== undefined) return unusedFields(items, (value as unknown[])[0], `${path}.0`);
  return Object.entries(properties).flatMap(([field, inner]) => {
    const given = (value as Body)[field];
    const place = `${path}.${field}`;
    return given === undefined ? [place] : unusedFields(inner, given, place);
  });
}

interface Fields {
  readonly properties?: Readonly<Record<string, object>>;
  readonly items?: object;
}

describe("signatures inside", () => {
  test("[EN3] each is checked with the key that it is about, and named if it does not hold", async () => {
    const { did: kid } = await signerOf("alder");
    const [own, other] = [
      await proven("alder", { context: hash, kid, nonce }),
      await proven("birch", { context: hash, kid, nonce }),
    ];
    const join = (keys: readonly object[]) =>
      jwsOf(payloadOf("people.join", { charter: hash, name: hash, keys }), true);
    expect(refusalCode(checkAct(await join([own, other])))).toBe("accepted");
    const unusable = { ...other, key: `did:key:z6Mk${"1".repeat(44)}` };
    const stale = await proven("birch", { context: hash, kid, nonce: "cd".repeat(16) });
    for (const wrong of [{ ...other, proof: own.proof }, stale, unusable]) {
      expect(checkAct(await join([own, wrong]))).toMatchObject({
        refusal: { code: "InnerSignatureInvalid", field: "keys.1.proof" },
      });
    }
  });
});

describe("beside", () => {
  test("[EN4] finds the words and texts of every act", async () => {
    const { did: kid } = await signerOf("alder");
    const name = wordsFor("alder").hash;
    const { offices: _, ...founding } = bodies["charter.found"] ?? {};
    const draft = { ...founding, founders: [{ name, keys: [{ key: kid }] }] };
    const context = foundingContext(draft as unknown as Parameters<typeof foundingContext>[0]); // a founding's body
    const founders = [{ name, keys: [await proven("alder", { context, kid, nonce })] }];
    const body = { ...draft, founders };
    const bytes = new TextEncoder().encode(await jwsOf(payloadOf("charter.found", body), true));
    const checked = checkAct(bytes);
    expect(checked).toMatchObject({
      value: { words: [name], texts: [textHash("We keep a house.")] },
    });
    expect(checked.ok && reparseAct(bytes)).toEqual(checked.ok && checked.value);
  });

  test("[CH2, EN3] offices that were added to a founding after its founders proved it are not theirs", async () => {
    const { did: kid } = await signerOf("alder");
    const { offices, ...founding } = bodies["charter.found"] ?? {};
    const founders = [{ name: wordsFor("alder").hash, keys: [{ key: kid }] }];
    const draft = { ...founding, founders } as unknown as Parameters<typeof foundingContext>[0]; // a founding's body
    const without = [await proven("alder", { context: foundingContext(draft), kid, nonce })];
    const context = foundingContext({ ...draft, offices });
    const withThem = [await proven("alder", { context, kid, nonce })];
    const codeOf = async (keys: readonly object[]) => {
      const body = { ...draft, offices, founders: [{ ...founders[0], keys }] };
      return refusalCode(checkAct(await jwsOf(payloadOf("charter.found", body), true)));
    };
    expect(await codeOf(without)).toBe("InnerSignatureInvalid");
    expect(await codeOf(withThem)).toBe("accepted");
  });

  test.each([
    ["people.welcome", 0],
    ["contributions.log", 1],
    ["contributions.confirm", 0],
    ["contributions.import", 3],
    ["credit.open-currency", 0],
    ["credit.pay", 1],
  ])("[EN4] finds of %s %d words and no text", async (act, n) => {
    const checked = checkAct(await jwsOf(payloadOf(act, bodies[act]), true));
    expect(checked).toMatchObject({ ok: true, value: { texts: [] } });
    expect(checked.ok && checked.value.words).toHaveLength(n);
  });

  test("[EN4] bytes that nobody checked are a bug of the caller", () => {
    expect(() => reparseAct(new TextEncoder().encode("x.y.z"))).toThrow("were checked before");
  });
});
