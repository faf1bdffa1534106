/**
 * What the threads of a host say to each other. Acts cross as one transferred ArrayBuffer per message
 * (`packing.ts`), never as one message per act; the rest is small and seldom. To and from a rules thread
 * each message names the court that it is for, because one thread has many.
 *
 *   main → verify   the acts as received
 *   verify → main   those that hold, with their ids, and the refusals of the others
 *   main → rules    that a group is opened; acts that hold, with the words and texts that came along
 *   rules → main    one answer per commit: where each act stands, and the new leaves
 *   main → rules    one preview, when no act is on its way
 *   rules → main    what would follow from it
 */

import type { CommonsId, Hash, Millis, Refusal, Result } from "@plenty/kernel";
import type { Asker, Fact, Question, Wanted } from "@plenty/rules";

/** Words beside an act: salt (16 bytes in hex) and text, named by their salted hash. */
export interface WordsBeside {
  readonly hash: Hash;
  readonly salt: string;
  readonly text: string;
}

/** A published text beside an act. */
export interface TextBeside {
  readonly hash: Hash;
  readonly text: string;
}

/** What an act names and must find beside it, or stored before. */
export interface Needs {
  readonly position: number;
  readonly words: readonly Hash[];
  readonly texts: readonly Hash[];
}

export interface Beside {
  readonly position: number;
  readonly needs: Needs;
  readonly words: readonly WordsBeside[];
  readonly texts: readonly TextBeside[];
}

export interface RefusedAt {
  readonly position: number;
  readonly refusal: Refusal;
}

export interface CheckRequest {
  readonly kind: "check";
  readonly id: number;
  readonly acts: ArrayBuffer;
  /** The acts themselves are not wanted back. */
  readonly brief: boolean;
}

export interface CheckAnswer {
  readonly kind: "checked";
  readonly id: number;
  readonly acts: ArrayBuffer;
  readonly refusals: readonly RefusedAt[];
  readonly needs: readonly Needs[];
}

export interface ReadRequest extends Question {
  readonly kind: "read";
  readonly id: number;
  readonly folder: string;
}

/** What is searched for in the words of a group, and which page of what is found. */
export interface Searching {
  readonly asker: Asker;
  readonly typed: string;
  readonly before?: number | undefined;
  readonly limit?: number | undefined;
}

export interface SearchRequest extends Searching {
  readonly kind: "search";
  readonly id: number;
  readonly folder: string;
}

/** A name that somebody types, of whom it is asked whether somebody who belongs has one like it. */
export interface Likening {
  readonly asker: Asker;
  readonly name: string;
}

export interface LikenRequest extends Likening {
  readonly kind: "liken";
  readonly id: number;
  readonly folder: string;
}

/** An answer to a question. */
export interface Answered {
  /** JSON text, with the words and texts that the answer names. */
  readonly json: string;
  /** Entries of the log that were in the state from which it was answered. */
  readonly asOf: number;
}

export interface ReadAnswer {
  readonly kind: "answer";
  readonly id: number;
  readonly result: Result<Answered, Refusal>;
}

/** A folder is closed: drop connections to it. */
export interface ForgetFolder {
  readonly kind: "forget";
  readonly id: number;
  readonly folder: string;
}

export interface CloseRequest {
  readonly kind: "close";
}

export type ToVerifier =
  | CheckRequest
  | ReadRequest
  | SearchRequest
  | LikenRequest
  | ForgetFolder
  | CloseRequest;

export interface Forgotten {
  readonly kind: "forgotten";
  readonly id: number;
}

export type FromVerifier = CheckAnswer | ReadAnswer | Forgotten;

export interface JudgeRequest {
  readonly kind: "judge";
  readonly id: number;
  readonly at: Millis;
  readonly count: number;
  readonly acts: ArrayBuffer;
  /** Positions refused already, by their words. */
  readonly skip: readonly number[];
  readonly beside: readonly Beside[];
}

/** What would follow from an act at a time, if it came then. */
export interface PreviewRequest {
  readonly kind: "preview";
  readonly id: number;
  readonly commons: CommonsId;
  readonly at: Millis;
  readonly wanted: Wanted;
}

export interface PreviewAnswer {
  readonly kind: "previewed";
  readonly id: number;
  readonly told: Result<readonly Fact[], Refusal>;
  /** How long it kept the thread. */
  readonly tookMs: number;
}

/** A group is opened: its court takes up its files. */
export interface OpenRequest extends CourtData {
  readonly kind: "open";
}

/** What a court is opened with. */
export interface CourtData {
  readonly folder: string;
  readonly maxPages?: number | undefined;
}

export type ToRules = OpenRequest | JudgeRequest | PreviewRequest | CloseRequest;

/** What a rules thread is told: something for one of its courts, or that there will be no more. */
export type ToRulesThread = { readonly court: number; readonly message: ToRules } | CloseRequest;

/** Where the acts of one message stand after a commit. */
export interface Judged {
  readonly id: number;
  /** By position: the entry's index, or −1 where `refusals` or `known` says more, or nothing was judged. */
  readonly index: Int32Array<ArrayBuffer>;
  /** By position: the time of the entry. */
  readonly at: Float64Array<ArrayBuffer>;
  readonly refusals: readonly RefusedAt[];
  /** Acts that were in the log already. */
  readonly known: readonly KnownAct[];
}

export interface KnownAct {
  readonly position: number;
  readonly index: number;
  readonly at: Millis;
  readonly size: number;
}

/** One commit: everything up to `size` is on the disk. */
export interface Committed {
  readonly kind: "committed";
  readonly judged: readonly Judged[];
  readonly size: number;
  readonly at: Millis;
  /** Leaf hashes of the entries this commit appended, one after the other. */
  readonly leaves: Uint8Array<ArrayBuffer>;
}

/** A commit that did not succeed: what became of these messages is not known. */
export interface CommitFailed {
  readonly kind: "failed";
  readonly ids: readonly number[];
  readonly detail: string;
  /** What is answered instead, if it is known that nothing of them was recorded. */
  readonly refusal?: Refusal | undefined;
  /** Where the log stands now, as read again from the disk. */
  readonly size: number;
  readonly at: Millis;
}

/** A fault that was set aside, for the log of the process. */
export interface Fault {
  readonly kind: "fault";
  readonly act: Hash;
  readonly detail: string;
}

/** The state is behind the log: so many entries of so many are in it. */
export interface Rebuilding {
  readonly kind: "rebuilding";
  readonly done: number;
  readonly of: number;
  /** The storage failed and is tried again: nobody should wait for it. */
  readonly stuck?: boolean;
}

/** The state is where the log is; or it cannot be, and why. */
export interface RulesReady {
  readonly kind: "ready";
  readonly refusal?: Refusal;
}

/** The state turned out to be damaged, and was removed: nothing more is judged. */
export interface StateLost {
  readonly kind: "lost";
  readonly refusal: Refusal;
}

/** A court came to an end that it did not expect: what it had under way is not known. */
export interface CourtFell {
  readonly kind: "fell";
  readonly detail: string;
}

/** A court has closed its files. */
export interface CourtClosed {
  readonly kind: "closed";
}

export type FromRules =
  | Committed
  | CommitFailed
  | PreviewAnswer
  | Fault
  | Rebuilding
  | RulesReady
  | StateLost
  | CourtFell
  | CourtClosed;

/** What a rules thread tells, and of which of its courts. */
export interface FromRulesThread {
  readonly court: number;
  readonly message: FromRules;
}
