/** Payloads: JSON in another spelling, then what holds other keys or values than every act does. */

import { commons, nonce, ordinary, payloadWith, person, times } from "./jws-accepted.ts";
import type { JwsVector } from "./jws-vector.ts";
import { alder, headerOf, signTexts } from "./signed.ts";

const notCanonical: Readonly<Record<string, string>> = {
  "a blank after a colon": ordinary.replace('"v":0', '"v": 0'),
  "a newline at the end": `${ordinary}\n`,
  "a repeated key": ordinary.replace('"v":0', '"v":0,"v":0'),
  "a repeated key in the body": payloadWith('{"amount":1,"amount":2}'),
  "a key repeated by an escape": payloadWith(String.raw`{"amount":1,"\u0061mount":2}`),
  "keys that look like numbers, descending": payloadWith('{"10":1,"9":2}'),
  "keys that look like numbers after another": payloadWith('{"b":1,"9":2}'),
  "1.0 for 1": payloadWith('{"amount":1.0}'),
  "1e3 for 1000": payloadWith('{"amount":1e3}'),
  "minus zero": payloadWith('{"amount":-0}'),
  "more digits than a double holds": payloadWith('{"amount":9007199254740993}'),
  "an escape that JSON does not need": payloadWith(String.raw`{"text":"\u0061"}`),
  "an escaped slash": payloadWith(String.raw`{"text":"\/"}`),
  "an escape in capitals": payloadWith(String.raw`{"text":"\u001F"}`),
  "half of a character, escaped": payloadWith(String.raw`{"text":"\ud83c"}`),
  "half of a character after a backslash": payloadWith(String.raw`{"text":"\\\udf31"}`),
  "nested one deeper than may be": payloadWith(`{"a":${"[".repeat(31)}${"]".repeat(31)}}`),
  "nested ten thousand deep": payloadWith(`{"a":${"[".repeat(10_000)}${"]".repeat(10_000)}}`),
  "a comma too many": payloadWith('{"a":1,}'),
  "a leading zero": payloadWith('{"amount":01}'),
  "something after the object": `${ordinary}{}`,
  "a text that is no JSON": "alder pays birch",
};

const unknown: Readonly<Record<string, string>> = {
  "another version": ordinary.replace('"v":0', '"v":1'),
  "the version as text": ordinary.replace('"v":0', '"v":"0"'),
  "reordered keys": ordinary.replace('{"v":0,', "{").replace(/\}$/, ',"v":0}'),
  "no nonce": ordinary.replace(`"nonce":"${nonce}",`, ""),
  "no until": ordinary.replace(/"until":"[^"]*",/, ""),
  "no body": ordinary.replace(/,"body":.*$/, "}"),
  "an unknown field at the end": ordinary.replace(/\}$/, ',"note":1}'),
  "an unknown field between": ordinary.replace('"act"', '"aud":"x","act"'),
  "a person without a commons": ordinary.replace(`"commons":"${commons}",`, ""),
  "a consent that nobody gives": ordinary.replace('"at":', '"consent":"silence","at":'),
  "a consent that is nobody's": ordinary.replace(`"person":"${person}"`, '"consent":"paper"'),
  "a consent before the person": ordinary.replace('"person":', '"consent":"paper","person":'),
  "a commons in capitals": ordinary.replace(commons, commons.toUpperCase()),
  "a commons one digit short": ordinary.replace(commons, commons.slice(1)),
  "a person that is null": ordinary.replace(`"person":"${person}"`, '"person":null'),
  "an act without a room": ordinary.replace("credit.pay", "pay"),
  "an act in capitals": ordinary.replace("credit.pay", "Credit.pay"),
  "an act of three words": ordinary.replace("credit.pay", "credit.pay.all"),
  "an act of 65 characters": ordinary.replace("credit.pay", `credit.${"a".repeat(58)}`),
  "a nonce in capitals": ordinary.replace(nonce, nonce.toUpperCase()),
  "a nonce one digit short": ordinary.replace(nonce, nonce.slice(1)),
  "a time without milliseconds": ordinary.replace("15:00:00.000Z", "15:00:00Z"),
  "a time with an offset": ordinary.replace("15:00:00.000Z", "16:00:00.000+01:00"),
  "a day that does not exist": ordinary.replace("2026-11-22T15:00", "2026-02-30T15:00"),
  "an hour that does not exist": ordinary.replace("T15:00", "T24:00"),
  "a time as a number": ordinary.replace('"at":"2026-11-22T15:00:00.000Z"', '"at":1795359600000'),
  "a body that is null": payloadWith("null"),
  "a body that is a list": payloadWith("[]"),
  "a body that is a text": payloadWith('"x"'),
  "a payload that is a list": "[]",
  "a payload that is null": "null",
  "a payload that is a number": "0",
  "a tick's payload under an act's header": `{"v":0,"commons":"${commons}","at":"2026-11-22T15:00:00.000Z"}`,
};

const unknownTicks: Readonly<Record<string, string>> = {
  "an act's payload under a tick's header": ordinary,
  "a tick without a commons": '{"v":0,"at":"2026-11-22T15:00:00.000Z"}',
  "a tick with until": `{"v":0,"commons":"${commons}",${times}}`,
};

/** JSON that JSON.stringify would not have written. */
export function bodyVectors(): Promise<JwsVector[]> {
  return sign(notCanonical, "act+jws", "JwsNotCanonical");
}

/** JSON in its one spelling that no act and no tick is. */
export async function payloadVectors(): Promise<JwsVector[]> {
  return [
    ...(await sign(unknown, "act+jws", "PayloadUnknown")),
    ...(await sign(unknownTicks, "tick+jws", "PayloadUnknown")),
  ];
}

function sign(
  payloads: Readonly<Record<string, string>>,
  typ: string,
  outcome: string,
): Promise<JwsVector[]> {
  const made = Object.entries(payloads).map(async ([name, payload]) => ({
    name,
    jws: await signTexts(headerOf(alder, typ), payload),
    outcome,
  }));
  return Promise.all(made);
}
