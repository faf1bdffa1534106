/**
 * The API as OpenAPI 3.1, made from the same specifications that acts and queries are checked with. A
 * body of an act is described as what stands in the payload before it is signed.
 */

import { consents } from "@plenty/log";
import { actSpecs, factSpecs, namesPerson, querySpecs } from "@plenty/rules";
import { comingPaths } from "./openapi-coming.ts";
import {
  hash,
  integer,
  jsonContent,
  list,
  object,
  operation,
  path,
  pathParameter,
  ref,
  responses,
  text,
} from "./openapi-parts.ts";
import type { Json } from "./openapi-parts.ts";
import { submissionsSchema } from "./submissions.ts";

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
      ...logPaths(),
      ...wordsPaths(),
      ...queryPaths(),
    },
    components: { schemas: schemas() },
  };
}

function hostPaths(): Json {
  return {
    "/health": {
      get: operation(
        "Whether the host runs, how many groups it keeps and how many are awake, which append nothing as far as that is known, with the code of why, which make their state anew, how many folders are served to nobody, and which groups could not be checked. Closed groups stand there without their id, but for their people and for whoever asks from this machine.",
        object({
          ok: { type: "boolean" },
          commons: integer,
          awake: integer,
          stopped: { type: "array", items: ofGroup({ code: text }) },
          rebuilding: { type: "array", items: ofGroup({ done: integer, of: integer }) },
          unopened: integer,
          unchecked: { type: "array", items: ofGroup({}) },
        }),
      ),
    },
    "/commons": {
      get: operation("The groups that this host keeps.", list(object({ id: hash, name: text }))),
    },
    "/ids/{beginning}": {
      parameters: shortIdParameters,
      get: operation(
        "Ids of groups kept here that begin so, of eight digits at least, and in which somebody holds the key: what is short on paper is found whole.",
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
          "What would follow from an act if it came now, or why it would be refused. Nothing is written, nothing signed: signatures inside the body are not looked at, nor whether words come along. With a `key` of the asker's own, what that device may not do is foreseen. Where its id would stand are zeros.",
          object({ facts: { type: "array", items: ref("Fact") } }),
        ),
        requestBody: jsonContent({ oneOf: actSpecs.map(wantedOf) }),
      },
    },
  };
}

const shortIdParameters = [
  { name: "beginning", in: "path", required: true, schema: text },
  { name: "key", in: "query", required: true, schema: text },
];

/** A group with what is told of it. */
function ofGroup(told: Json): Json {
  return { ...object({ id: hash, ...told }), required: Object.keys(told) };
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
    "/commons/{id}/alike": path(
      [id, inQuery("name")],
      "A name of somebody who belongs that looks like this one, if there is one: the host refuses to let somebody in under it.",
      { "application/json": { schema: object({ like: text }) } },
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
    key: text,
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
