/** Coming back with a spare way in: it lets in a fresh key of this browser, which is kept before it is told of. */

import { useMutation } from "@tanstack/react-query";
import { createClient, createEntrance, isRecord, makeWords, proveWayIn } from "@plenty/client";
import type { GroupClient } from "@plenty/client";
import type { Signer } from "@plenty/log";
import { addKeySpec } from "@plenty/rules/rooms/people/keys-acts";
import { http } from "../../../lib/http.ts";
import { nameIn } from "../../../lib/names.ts";
import { valueOf } from "../../../lib/refusal-error.ts";
import { toSend } from "../../../session/asked.ts";
import { receiptOf, sendFor } from "../../../session/deliver.ts";
import { makeDeviceKey, signerOf } from "../../../session/device-key.ts";
import type { DeviceKey } from "../../../session/device-key.ts";
import { askToStay, forgetIdentity, keepIdentity } from "../../../session/identities.ts";
import { useNewlyKnown } from "../../../session/use-newly-known.ts";
import { deviceName } from "./device-name.ts";
import { openPasskey } from "./passkey.ts";
import { seedOfSheet, signerOfSheet } from "./sheet.ts";
import type { Sheet } from "./sheet.ts";
import { WayInError } from "./way-in-error.ts";
import { t } from "./words.ts";

/** Where somebody is in again, by what name, and with what. */
export interface Back {
  readonly group: string;
  readonly person: string;
  readonly who: string;
  readonly sheet: Sheet;
  /** The key of this browser, which was let in. */
  readonly key: string;
}

export function useComeBack() {
  const known = useNewlyKnown();
  return useMutation({
    networkMode: "always",
    mutationFn: async (by: Sheet | "passkey") =>
      by === "passkey" ? comeBackByPasskey() : comeBack(await groupOf(by), by),
    onSuccess: async ({ group }) => {
      askToStay();
      await known(group);
    },
  });
}

async function comeBackByPasskey(): Promise<Back> {
  const found = await openPasskey();
  if (found === undefined) throw new WayInError(t("passkey.not-found"));
  return comeBack(found.group, found.sheet);
}

async function comeBack(group: string, sheet: Sheet): Promise<Back> {
  const spare = await signerOfSheet(sheet);
  const seen = groupSeenBy(group, spare);
  const found = valueOf(await seen.query("people", "of-key", { key: spare.did }));
  if (found.person === undefined) throw new WayInError(t("back.fault-over"));
  const { person, name } = found.person;
  const who = nameIn(found.words, name);
  const key = await makeDeviceKey();
  const proven = await proveWayIn(await signerOf(key), { commons: group, person });
  const called = makeWords(deviceName(navigator.userAgent) || t("devices.nameless"));
  const body = { ...proven, rank: "device", name: called.hash } as const;
  await keepIdentity(group, { key, name: who });
  const by = await sheetKey(sheet);
  const delivery = await sendFor({ group, person, key: by }, toSend(addKeySpec, body, [called]));
  if (delivery.is === "refused") await forgetIdentity(group, key.did);
  receiptOf(delivery);
  return { group, person, who, sheet, key: key.did };
}

/** The group as it shows itself to whoever holds the sheet: a closed one shows nothing to a stranger. */
function groupSeenBy(group: string, spare: Signer): GroupClient {
  const { fetch: ask } = createEntrance({
    fetch: (url, init) => fetch(url, init),
    origin: location.origin,
    as: "bearer",
    signerOf: async () => spare,
  });
  return createClient({ base: "", fetch: ask }).group(group);
}

/** A sheet's key, as the browser signs with those that are published: for a moment, and kept nowhere. */
export async function sheetKey(sheet: Sheet): Promise<DeviceKey> {
  const { did } = await signerOfSheet(sheet);
  return { kind: "lent", did, seed: seedOfSheet(sheet) };
}

/** The group of a sheet, of which the paper has eight digits: the host tells it to whoever has the sheet's key. */
async function groupOf(sheet: Sheet): Promise<string> {
  const { did } = await signerOfSheet(sheet);
  const answer = valueOf(await http.json(`/ids/${sheet.group}?key=${did}`));
  const ids = isRecord(answer) ? answer["ids"] : undefined;
  const [id, other]: readonly unknown[] = Array.isArray(ids) ? ids : [];
  if (typeof id !== "string" || other !== undefined) throw new WayInError(t("back.fault-group"));
  return id;
}
