/**
 * The client: signing, typed calls to a host, invitations, and checking the books without believing the
 * host. It runs in the browser and in Node, imports kernel, log and what rooms declare, and reads no clock.
 */

export * from "./about-me.ts";
export * from "./act-id.ts";
export * from "./answers.ts";
export * from "./check.ts";
export * from "./check-all.ts";
export * from "./client.ts";
export * from "./entering.ts";
export * from "./feed.ts";
export * from "./fits.ts";
export * from "./http.ts";
export * from "./invitation.ts";
export * from "./joining.ts";
export * from "./pairing.ts";
export * from "./parts.ts";
export * from "./previewing.ts";
export * from "./receipt.ts";
export * from "./refusals.ts";
export * from "./sending.ts";
export * from "./sessions.ts";
export * from "./sign.ts";
export * from "./templates.ts";
export * from "./zones.ts";
