/** A queue in which groups take turns: each group's own things stay in order, and none waits for all of another's. */

export interface TurnsOf<Thing> {
  add(group: string, thing: Thing): void;
  /** The first of the group whose turn it is. */
  next(): Thing | undefined;
}

/** An empty queue. */
export function createTurnsOf<Thing>(): TurnsOf<Thing> {
  /** In the order of their turns; a group with nothing waiting is not here. */
  const groups = new Map<string, Thing[]>();
  return {
    add(group, thing) {
      const things = groups.get(group);
      if (things === undefined) groups.set(group, [thing]);
      else things.push(thing);
    },
    next() {
      const [first] = groups;
      if (first === undefined) return undefined;
      const [group, things] = first;
      const thing = things.shift();
      groups.delete(group);
      if (things.length > 0) groups.set(group, things);
      return thing;
    },
  };
}
