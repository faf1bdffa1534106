/** Being let in once, however many requests were refused for want of it. */

import { expect, test } from "vitest";
import { generateKey } from "@plenty/log/ed25519";
import { createEntrance } from "./entering.ts";

const group = "a".repeat(64);

test("a refusal that was on its way while another request was let in is no reason to be let in again", async () => {
  let sessions = 0;
  const late = Promise.withResolvers<void>();
  const signer = await generateKey();
  const entrance = createEntrance({
    origin: "https://orchard.example",
    as: "cookie",
    signerOf: async () => signer,
    async fetch(url) {
      if (url.endsWith("/challenges")) {
        return Response.json({ challenge: "c".repeat(43), until: "2026-01-05T09:05:00.000Z" });
      }
      if (url.endsWith("/sessions")) {
        sessions++;
        return Response.json({}, { status: 201 });
      }
      const known = sessions > 0;
      if (url.endsWith("/slow") && !known) await late.promise;
      return new Response(null, { status: known ? 200 : 403 });
    },
  });
  const slow = entrance.fetch(`https://orchard.example/commons/${group}/slow`);
  const quick = await entrance.fetch(`https://orchard.example/commons/${group}/quick`);
  late.resolve();
  expect([quick.status, (await slow).status, sessions]).toEqual([200, 200, 1]);
});
