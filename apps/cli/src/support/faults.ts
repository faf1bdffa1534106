/**
 * What went wrong outside of this program, in words: files that cannot be read or written, addresses that
 * cannot be served, hosts that cannot be reached. Each is told with what there is to do.
 */

import { dirname, isAbsolute } from "node:path";
import type { Refused } from "@plenty/kernel";
import { cannotRead, cannotWrite, messageOf } from "./command.ts";
import type { Failure } from "./command.ts";

/** Faults of the file system, which carry a code such as ENOENT; anything else is a fault of ours. */
export function isAccessFault(fault: unknown): fault is NodeJS.ErrnoException {
  return fault instanceof Error && "syscall" in fault;
}

/** A file or folder cannot be read; `file` is meant where the fault names none. */
export function cannotReadFile(fault: unknown, file: string, next?: string): Refused<Failure> {
  return cannotRead(readFaultWords(fault, file), next);
}

/** A file or folder cannot be written; `target` is meant where the fault names none. */
export function cannotWriteFile(fault: unknown, target: string, next?: string): Refused<Failure> {
  return cannotWrite(writeFaultWords(fault, target), next);
}

/** Why a file cannot be read. */
export function readFaultWords(fault: unknown, file: string): string {
  if (!isAccessFault(fault)) return messageOf(fault);
  const name = fault.path ?? file;
  if (isMissing(fault)) return `no such file: ${name}${lookedIn(name)}`;
  if (fault.code === "EISDIR") return `${name} is a folder`;
  return isDenied(fault) ? `${name} may not be read` : fault.message;
}

/** Why a file or folder cannot be written. */
export function writeFaultWords(fault: unknown, target: string): string {
  if (!isAccessFault(fault)) return messageOf(fault);
  const folder = dirname(target);
  if (isMissing(fault)) return `no such folder: ${folder}${lookedIn(folder)}`;
  if (fault.code === "EISDIR") return `${target} is a folder`;
  if (fault.code === "EEXIST") return `${fault.path ?? target} is there already`;
  if (fault.code === "ENOSPC") return `the disk is full: ${target}`;
  return isDenied(fault) ? `${target} may not be written` : fault.message;
}

function isMissing({ code }: NodeJS.ErrnoException): boolean {
  return code === "ENOENT" || code === "ENOTDIR";
}

function isDenied({ code }: NodeJS.ErrnoException): boolean {
  return code === "EACCES" || code === "EPERM" || code === "EROFS";
}

function lookedIn(name: string): string {
  return isAbsolute(name) ? "" : ` (looked in ${process.cwd()})`;
}

/** Why an address cannot be served. */
export function listenFaultWords(
  fault: unknown,
  { port, hostname = "127.0.0.1" }: { readonly port: number; readonly hostname?: string },
): string {
  if (!isAccessFault(fault)) return messageOf(fault);
  if (fault.code === "EADDRINUSE") return `port ${port} of ${hostname} is taken`;
  if (fault.code === "EACCES") return `port ${port} is kept for the system's own programs`;
  if (fault.code === "EADDRNOTAVAIL" || fault.code === "ENOTFOUND")
    return `${hostname} is no address of this machine`;
  return fault.message;
}

const unreached: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there",
  ECONNRESET: "it closed the connection without an answer",
  EHOSTUNREACH: "no way leads there",
  ENETUNREACH: "no way leads there",
  ENOTFOUND: "there is no host of this name",
  EAI_AGAIN: "the name cannot be looked up now",
  ETIMEDOUT: "it gave no answer in time",
  UND_ERR_CONNECT_TIMEOUT: "it gave no answer in time",
  UND_ERR_SOCKET: "it closed the connection without an answer",
  CERT_HAS_EXPIRED: "its certificate has run out",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is signed by itself alone",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is of another name",
  ERR_SSL_PACKET_LENGTH_TOO_LONG: "it speaks no https",
  ERR_SSL_WRONG_VERSION_NUMBER: "it speaks no https",
};

/** Why a host cannot be reached, as `fetch` throws it. */
export function reachFaultWords(fault: unknown): string {
  const cause = fault instanceof Error ? (fault.cause ?? fault) : fault;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  // fetch asks nothing of ports that belong to other protocols, and says only this
  if (messageOf(cause) === "bad port") return "programs ask for no pages at this port";
  return unreached[code] ?? messageOf(cause);
}
