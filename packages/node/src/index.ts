/** The node: keeps commons on disk, orders their acts, and serves them. */

export { createCommons, openCommons } from "./opening.ts";
export type { EntriesAppended } from "./announcer.ts";
export type { Commons } from "./commons.ts";
export type { CommonsDeps } from "./opening.ts";
export { createHost } from "./host.ts";
export type { Host, HostDeps } from "./host.ts";
export { createApp } from "./http/app.ts";
export type { AppDeps } from "./http/app.ts";
export { entriesAbout } from "./http/me.ts";
export { describeApi } from "./http/openapi.ts";
export type { Problem } from "./http/problems.ts";
export { toProblem } from "./http/problems.ts";
export { serve } from "./http/serve.ts";
export type { RunningServer, ServeDeps } from "./http/serve.ts";
export { nodeRefusals } from "./refusals.ts";
export type { Outcome } from "./sequencer/batches.ts";
export type { Submission } from "./sequencer/beside.ts";
export { systemClock } from "./sequencer/clock.ts";
export type { Clock } from "./sequencer/clock.ts";
export type { Published } from "./sequencer/publisher.ts";
export type { Receipt } from "./sequencer/receipt.ts";
export { exportCommons } from "./store/export.ts";
export type { Exported } from "./store/export.ts";
export { exportValueFlows } from "./store/export-valueflows.ts";
export type { ExportedFlows, Times } from "./store/export-valueflows.ts";
export { readFolderInfo } from "./store/folder-info.ts";
export type { FolderInfo } from "./store/folder-info.ts";
export { logSigner, makeSeed, readSeed, writeSeed } from "./store/log-key.ts";
export type { Seed } from "./store/log-key.ts";
export type { StoredEntry } from "./store/log-reader.ts";
export { verifyCommons } from "./verify/index.ts";
export type {
  BesideCount,
  Mismatch,
  VerifyProgress,
  VerifyReport,
  VerifyRequest,
} from "./verify/index.ts";
