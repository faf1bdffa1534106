/**
 * Ids of voters or ballots that a file has told so far: whoever stands in it twice would be counted twice. A file
 * may have more ballots than one map holds keys.
 */

const KEYS_MOST = 1 << 23;

export interface BallotIds {
  /** Notes an id with its line; tells the line in which it stood before. "" is no id. */
  note(id: string, line: number): number | undefined;
}

export function createBallotIds(): BallotIds {
  let open = new Map<string, number>();
  const maps = [open];
  return {
    note(id, line) {
      if (id === "") return undefined;
      for (const map of maps) {
        const before = map.get(id);
        if (before !== undefined) return before;
      }
      if (open.size === KEYS_MOST) {
        open = new Map();
        maps.push(open);
      }
      open.set(id, line);
      return undefined;
    },
  };
}

/** What is expected where an id comes again. */
export function eachOnce(column: string, before: number): string {
  return `each ${column} once (this one stands in line ${before})`;
}
