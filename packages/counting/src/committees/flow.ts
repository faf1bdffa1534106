/** The greatest flow through a network of integer capacities (Dinic 1970), and the side of the least cut. */

export interface Network {
  readonly size: number;
  readonly heads: number[];
  readonly room: number[];
  readonly out: number[][];
}

export function createNetwork(size: number): Network {
  return { size, heads: [], room: [], out: Array.from({ length: size }, () => []) };
}

/** An edge and, beside it (its number with the last bit turned), its way back. */
export function connect(
  { heads, room, out }: Network,
  edge: { readonly from: number; readonly to: number; readonly room: number },
): void {
  out[edge.from]?.push(heads.length);
  heads.push(edge.to);
  room.push(edge.room);
  out[edge.to]?.push(heads.length);
  heads.push(edge.from);
  room.push(0);
}

/** Sends as much as can go from node 0 to node 1, and gives how much that is. */
export function greatestFlow(network: Network): number {
  let sum = 0;
  for (;;) {
    const levels = levelsOf(network);
    if ((levels[1] ?? -1) < 0) return sum;
    const next = new Int32Array(network.size);
    for (let sent = push(network, levels, next, 0, Infinity); sent > 0;) {
      sum += sent;
      sent = push(network, levels, next, 0, Infinity);
    }
  }
}

/** Distance of each node from node 0 along edges with room; -1 where no way leads: beyond the least cut. */
export function levelsOf({ size, heads, room, out }: Network): Int32Array {
  const levels = new Int32Array(size).fill(-1);
  levels[0] = 0;
  const queue = [0];
  for (const node of queue) {
    for (const edge of out[node] ?? []) {
      const head = heads[edge] ?? 0;
      if ((room[edge] ?? 0) <= 0 || (levels[head] ?? 0) >= 0) continue;
      levels[head] = (levels[node] ?? 0) + 1;
      queue.push(head);
    }
  }
  return levels;
}

/** 1 for each node from which a way with room leads to node 1. */
export function leadsToSink({ size, heads, room, out }: Network): Uint8Array {
  const leads = new Uint8Array(size);
  leads[1] = 1;
  const queue = [1];
  for (const node of queue) {
    for (const edge of out[node] ?? []) {
      const from = heads[edge] ?? 0;
      if ((room[edge ^ 1] ?? 0) <= 0 || leads[from] === 1) continue;
      leads[from] = 1;
      queue.push(from);
    }
  }
  return leads;
}

function push(
  network: Network,
  levels: Int32Array,
  next: Int32Array,
  node: number,
  most: number,
): number {
  if (node === 1) return most;
  const { heads, room, out } = network;
  const edges = out[node] ?? [];
  for (let at = next[node] ?? 0; at < edges.length; at += 1) {
    next[node] = at;
    const edge = edges[at] ?? 0;
    const head = heads[edge] ?? 0;
    const free = room[edge] ?? 0;
    if (free <= 0 || levels[head] !== (levels[node] ?? 0) + 1) continue;
    const sent = push(network, levels, next, head, Math.min(most, free));
    if (sent === 0) continue;
    room[edge] = free - sent;
    room[edge ^ 1] = (room[edge ^ 1] ?? 0) + sent;
    return sent;
  }
  next[node] = edges.length;
  return 0;
}
