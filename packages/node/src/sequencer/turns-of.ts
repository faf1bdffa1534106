/** A queue in which groups take turns: each group's own things stay in order, and none waits for all of another's. */

export interface TurnsOf<Thing> {
  add(group: string, thing: Thing): void;
  /** The first of the group whose turn it is, among those that may have one. */
  next(may?: (group: string) => boolean): Thing | undefined;
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
    next(may = () => true) {
      for (const [group, things] of groups) {
        if (!may(group)) continue;
        const thing = things.shift();
        groups.delete(group);
        if (things.length > 0) groups.set(group, things);
        return thing;
      }
      return undefined;
    },
  };
}
