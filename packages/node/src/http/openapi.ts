/**
 * The API as OpenAPI 3.1, made from the same specifications that acts and queries are checked with. A
 * body of an act is described as what stands in the payload before it is signed.
 */

import { HASH_PATTERN } from "@plenty/kernel";
import { consents } from "@plenty/log";
import { actSpecs, factSpecs, namesPerson, querySpecs } from "@plenty/rules";
import { pairingBodies } from "./pairing-routes.ts";
import { openingSchema } from "./openings.ts";
import { submissionsSchema } from "./submissions.ts";

type Json = Readonly<Record<string, unknown>>;

const hash: Json = { type: "string", pattern: HASH_PATTERN };
const integer: Json = { type: "integer", minimum: 0 };
const text: Json = { type: "string" };

/** The document that GET /openapi.json serves. */
export function describeApi(): Json {
  return {
    openapi: "3.1.0",
    info: {
      title: "Plenty",
      version: "0",
      description:
        "A host keeps logs of groups. Whoever acts signs; the host orders, checks, and proves. Refusals are RFC 9457 problems of type urn:plenty:refusal:<Code>.",
    },
    paths: {
      ...hostPaths(),
      ...comingPaths(),
      ...pairingPaths(),
      ...logPaths(),
      ...wordsPaths(),
      ...queryPaths(),
    },
    components: { schemas: schemas() },
  };
}

/** How groups begin, and how people come into them. */
function comingPaths(): Json {
  return {
    "/invitations": {
      post: {
        ...operation(
          "What an invitation is to, asked by whoever holds its key: the proof is a signature over the origin at which the host was reached, the group's short id and the time. An invitation that lets nobody in says why; one that nobody made and a group that is not here are answered alike.",
          object({
            commons: hash,
            name: text,
            object: text,
            charter: hash,
            from: text,
            until: text,
          }),
        ),
        requestBody: jsonContent({ ...openingSchema }),
      },
    },
    "/founding": {
      get: operation(
        "Whether a group may be founded here; a problem says why not.",
        object({ open: { type: "boolean" } }),
      ),
    },
    "/log-keys": {
      post: {
        ...operation(
          "Makes a key for the log of a group about to be founded.",
          object({ log: text }),
        ),
        requestBody: jsonContent(object({})),
      },
    },
  };
}

function pairingPaths(): Json {
  const told: Readonly<Record<keyof typeof pairingBodies, Json>> = {
    "/pairings": operation(
      "Begins a pairing: two devices find each other by its code. Whoever has the code reads the offer.",
      object({ code: text, token: text, lasts: integer }),
    ),
    "/pairings/look": operation("The offer, as long as nobody answered.", object({ offer: text })),
    "/pairings/answer": operation(
      "Answers the offer: the first who does is the other side.",
      object({ code: text, token: text }),
    ),
    "/pairings/tell": operation("Leaves the other side a message.", object({})),
    "/pairings/hear": operation(
      "All that the other side left.",
      object({ messages: { type: "array", items: text } }),
    ),
    "/pairings/end": operation("Ends it for both.", object({})),
  };
  return Object.fromEntries(
    Object.entries(pairingBodies).map(([place, body]) => [
      place,
      {
        post: {
          ...told[place as keyof typeof pairingBodies], // entries of the same object
          requestBody: jsonContent({ ...body }),
        },
      },
    ]),
  );
}

function hostPaths(): Json {
  return {
    "/health": {
      get: operation(
        "Whether the host runs, how many groups it keeps and how many are awake, which append nothing as far as that is known, with the code of why, which make their state anew, how many folders are served to nobody, and which groups could not be checked.",
        object({
          ok: { type: "boolean" },
          commons: integer,
          awake: integer,
          stopped: { type: "array", items: object({ id: hash, code: text }) },
          rebuilding: { type: "array", items: object({ id: hash, done: integer, of: integer }) },
          unopened: integer,
          unchecked: { type: "array", items: hash },
        }),
      ),
    },
    "/commons": {
      get: operation("The groups that this host keeps.", list(object({ id: hash, name: text }))),
    },
    "/ids/{beginning}": {
      parameters: [{ name: "beginning", in: "path", required: true, schema: text }],
      get: operation(
        "Ids of groups kept here that begin so, of eight digits at least: what is short on paper is found whole.",
        object({ ids: { type: "array", items: hash } }),
      ),
    },
    "/commons/{id}/acts": {
      parameters: [pathParameter("id")],
      post: {
        ...operation(
          "Submits acts, each for itself, in order. A single act is answered with its own status.",
          results,
        ),
        requestBody: jsonContent({ ...submissionsSchema }),
      },
    },
    "/commons/{id}/preview": {
      parameters: [pathParameter("id")],
      post: {
        ...operation(
          "What would follow from an act if it came now, or why it would be refused. Nothing is written, nothing signed: signatures inside the body are not looked at, nor whether words come along. Where its id would stand are zeros.",
          object({ facts: { type: "array", items: ref("Fact") } }),
        ),
        requestBody: jsonContent({ oneOf: actSpecs.map(wantedOf) }),
      },
    },
  };
}

function logPaths(): Json {
  const id = pathParameter("id");
  const plain = { "text/plain": { schema: text } };
  const bytes = { "application/octet-stream": { schema: {} } };
  return {
    "/commons/{id}/checkpoint": path(
      [id],
      "The newest signed checkpoint (C2SP tlog-checkpoint).",
      plain,
    ),
    "/commons/{id}/tile/{tile}": path(
      [
        id,
        {
          name: "tile",
          in: "path",
          required: true,
          schema: text,
          description: "As in C2SP tlog-tiles.",
        },
      ],
      "A tile of hashes, or under entries/ a bundle of entries.",
      bytes,
    ),
    "/commons/{id}/receipts/{act}": path(
      [id, pathParameter("act")],
      "The receipt of an act: C2SP tlog-proof as text, or with its place as JSON.",
      { ...plain, "application/json": { schema: ref("Receipt") } },
    ),
    "/commons/{id}/acts/{act}": path([id, pathParameter("act")], "The entry of an act.", {
      "application/json": { schema: ref("Entry") },
    }),
    "/commons/{id}/example": path(
      [id],
      "The throw-away keys of an example; a real group has none.",
      {
        "application/json": { schema: {} },
      },
    ),
    "/commons/{id}/feed": path(
      [
        id,
        { name: "Last-Event-ID", in: "header", schema: integer },
        { name: "after", in: "query", schema: integer },
      ],
      "Entries as server-sent events: the id of an event is its entry's index, its data a FeedEvent.",
      { "text/event-stream": { schema: ref("FeedEvent") } },
    ),
  };
}

function wordsPaths(): Json {
  const id = pathParameter("id");
  return {
    "/commons/{id}/search": path(
      [id, ...["q", "before", "limit"].map(inQuery)],
      "Words and texts that the asker may read and that hold all that is searched for, each with the entry that names it.",
      { "application/json": { schema: withBeside(list(object(found))) } },
    ),
    "/commons/{id}/me": path(
      [id, inQuery("after")],
      "All entries by whoever asks, or naming them, with the words in these that they may read.",
      { "application/json": { schema: list(ref("Entry")) } },
    ),
  };
}

/** Something found: words, or a part of a text, and the entry as `home/entries` tells it. */
const found: Json = { hash, text, entry: {} };

function inQuery(name: string): Json {
  return { name, in: "query", required: name === "q", schema: name === "q" ? text : integer };
}

function queryPaths(): Json {
  return Object.fromEntries(
    querySpecs.map(({ room, name, summary, params, answer }) => {
      const { properties, required } = fieldsOf(params);
      const parameters = Object.entries(properties).map(([key, schema]) => ({
        name: key,
        in: "query",
        required: required.includes(key),
        schema,
      }));
      const schema = withBeside(answer);
      return [
        `/commons/{id}/rooms/${room}/${name}`,
        {
          parameters: [pathParameter("id"), ...parameters],
          get: {
            summary,
            responses: responses({
              headers: { "Plenty-As-Of": asOf },
              content: { "application/json": { schema } },
            }),
          },
        },
      ];
    }),
  );
}

/** Tells an answer that is behind the log, while the state is made anew, from one that is not. */
const asOf: Json = {
  description: "Entries of the log that were in the state from which it was answered.",
  schema: integer,
};

function schemas(): Json {
  const facts = factSpecs.map((fact) => [fact.name, factOf(fact)] as const);
  const bodies = actSpecs.map((spec) => [spec.name, bodyOf(spec)] as const);
  return {
    ...Object.fromEntries(bodies),
    ...Object.fromEntries(facts),
    Fact: { oneOf: facts.map(([name]) => ref(name)) },
    FeedEvent: object({
      index: integer,
      at: text,
      act: text,
      facts: { type: "array", items: ref("Fact") },
      touches: { type: "array", items: text, description: "Queries to ask again, as room/query." },
    }),
    Receipt: object({ act: hash, index: integer, at: text, size: integer, proof: text }),
    Entry: object({
      index: integer,
      act: hash,
      at: text,
      jws: text,
      payload: {},
      facts: { type: "array", items: ref("Fact") },
      words: {},
    }),
    Problem: object({
      type: text,
      title: text,
      detail: text,
      status: integer,
      next: text,
      field: text,
      params: { type: "object", description: "The values of the case, by name." },
    }),
  };
}

/** An answer with the words and texts that it names beside it. */
function withBeside(answer: object): Json {
  const beside = { type: "object", additionalProperties: text };
  const { properties } = fieldsOf(answer);
  const erased = { type: "array", items: hash };
  return { ...answer, properties: { ...properties, words: beside, texts: beside, erased } };
}

interface Fields {
  readonly properties: Json;
  readonly required: readonly string[];
}

function fieldsOf(schema: object): Fields {
  // TypeBox schemas are plain JSON Schema: `properties` and `required` stand where it puts them
  return { properties: {}, required: [], ...(schema as Partial<Fields>) };
}

/** How an act is previewed; the facts that it may give are those of its body's `x-facts`. */
function wantedOf(spec: (typeof actSpecs)[number]): Json {
  const author = namesPerson(spec) ? { person: hash } : { key: text };
  const needed = { act: { const: spec.name }, ...author, body: ref(spec.name) };
  const properties = {
    ...needed,
    ...(spec.onBehalf && { helper: hash, consent: { enum: consents } }),
  };
  return { ...object(properties), required: Object.keys(needed), additionalProperties: false };
}

/** What stands in the payload of an act, which facts it may give, and what it refuses beside what any act does. */
function bodyOf({ summary, body, facts, refusals }: (typeof actSpecs)[number]): Json {
  const names = facts.map(({ name }) => name);
  const codes = refusals.map(({ code }) => code);
  return { description: summary, "x-facts": names, "x-refusals": codes, ...body };
}

/** The fields of a fact with its name among them. */
function factOf({ name, says, fields }: (typeof factSpecs)[number]): Json {
  const { properties, required } = fieldsOf(fields);
  return {
    description: says,
    ...fields,
    properties: { fact: { const: name }, ...properties },
    required: ["fact", ...required],
  };
}

const results: Json = object({
  results: {
    type: "array",
    items: { oneOf: [object({ receipt: ref("Receipt") }), object({ problem: ref("Problem") })] },
  },
});

function operation(summary: string, schema: Json): Json {
  return { summary, responses: responses({ content: { "application/json": { schema } } }) };
}

function path(parameters: readonly Json[], summary: string, content: Json): Json {
  return { parameters, get: { summary, responses: responses({ content }) } };
}

function responses(answer: { readonly content: Json; readonly headers?: Json }): Json {
  const problem = { "application/problem+json": { schema: ref("Problem") } };
  return {
    200: { description: "As asked.", ...answer },
    default: { description: "A refusal.", content: problem },
  };
}

function jsonContent(schema: Json): Json {
  return { required: true, content: { "application/json": { schema } } };
}

function pathParameter(name: string): Json {
  return { name, in: "path", required: true, schema: hash };
}

function object(properties: Json): Json {
  return { type: "object", properties };
}

function list(items: Json): Json {
  return object({ rows: { type: "array", items } });
}

function ref(name: string): Json {
  return { $ref: `#/components/schemas/${name}` };
}
