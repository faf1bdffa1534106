/**
 * Requests to one address over kept connections, one at a time on each: the least that can be done to
 * make a host work, because the load generator shares the machine with what it measures.
 */

import { connect } from "node:net";
import type { Socket } from "node:net";

export interface Connection {
  /** Posts JSON and returns the whole answer, head included. */
  post(body: string): Promise<Buffer>;
  close(): void;
}

const END_OF_HEAD = Buffer.from("\r\n\r\n");
const END_OF_CHUNKS = Buffer.from("0\r\n\r\n");

/** Connects to the address that acts are posted to. */
export async function connectTo(url: URL): Promise<Connection> {
  const socket = connect({ host: url.hostname, port: Number(url.port), noDelay: true });
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve).once("error", reject);
  });
  const head = `POST ${url.pathname} HTTP/1.1\r\nhost: ${url.host}\r\ncontent-type: application/json\r\n`;
  const waiting = listen(socket);
  return {
    post(body) {
      socket.write(`${head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    },
    close: () => void socket.end(),
  };
}

type Waiting = Pick<PromiseWithResolvers<Buffer>, "resolve" | "reject">;

/** Answers those who wait on a connection, in turn. */
function listen(socket: Socket): Waiting[] {
  const waiting: Waiting[] = [];
  let chunks: Buffer[] = [];
  socket.on("data", (chunk) => {
    chunks.push(chunk);
    const answer = chunks.length === 1 ? chunk : Buffer.concat(chunks);
    if (!isWhole(answer)) {
      chunks = [answer];
      return;
    }
    chunks = [];
    waiting.shift()?.resolve(answer);
  });
  socket.on("close", () => {
    for (const { reject } of waiting.splice(0)) reject(new Error("the host closed the connection"));
  });
  socket.on("error", (error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return waiting;
}

/** True once all of an answer is here, by its length or by its last chunk. */
function isWhole(answer: Buffer): boolean {
  const end = answer.indexOf(END_OF_HEAD);
  if (end < 0) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(answer.toString("latin1", 0, end))?.[1];
  if (length === undefined) return answer.subarray(-END_OF_CHUNKS.length).equals(END_OF_CHUNKS);
  return answer.length >= end + END_OF_HEAD.length + Number(length);
}
