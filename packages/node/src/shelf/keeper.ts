/**
 * Keeps the groups of a host: opens each as it is touched, tells who listens, and remembers of those that
 * sleep what may not be forgotten: that one was found damaged.
 */

import { accepted, refused, type CommonsId, type Refusal, type Result } from "@plenty/kernel";
import type { EntriesAppended } from "../announcer.ts";
import type { Commons } from "../commons.ts";
import { openCommons, type CommonsDeps } from "../opening.ts";
import { folderUnreadable, logDamaged, stateDamaged, unknownCommons } from "../refusals.ts";
import type { Progress } from "../sequencer/catch-up.ts";
import { createListeners } from "./listeners.ts";
import type { Group } from "./shelf.ts";
import { createWaking, type Lease, type WakingBounds } from "./waking.ts";

/** How it stands with the groups, as far as that is known without waking one. */
export interface Standing {
  /** Those that are open, are being opened, or are not closed yet. */
  readonly awake: number;
  /** Those that append nothing, and why. */
  readonly stopped: readonly { readonly id: CommonsId; readonly refusal: Refusal }[];
  /** Those that are read-only until their state was made anew. */
  readonly rebuilding: readonly ({ readonly id: CommonsId } & Progress)[];
}

/** Told of each group that was opened, or could not be. */
export type OnWoken = (group: Group, opened: Result<Commons, Refusal>) => void;

export interface Keeper {
  /** Keeps a group awake until the lease is given back. */
  wake(id: CommonsId): Promise<Result<Lease, Refusal>>;
  /** The same of a group that is made by `make`, and kept here from then on. */
  found(group: Group, make: Make): Promise<Result<Lease, Refusal>>;
  /** Stops a group until the host is started again. */
  stop(id: CommonsId, refusal: Refusal): void;
  /** Kept once nothing of a group is being opened or made anew. */
  settled(id: CommonsId): Promise<void>;
  /** Settles what has fallen due in those that are awake. */
  settleDue(): void;
  onEntries(id: CommonsId, listener: (appended: EntriesAppended) => void): () => void;
  onWoken(listener: OnWoken): () => void;
  standing(): Standing;
  close(): Promise<void>;
}

/** Founds a group in its folder. */
export type Make = (deps: CommonsDeps) => Promise<Result<Commons, Refusal>>;

export interface KeeperDeps {
  /** All that are kept; those founded here are added, and each has its face of now while it is awake. */
  readonly groups: Map<CommonsId, Group>;
  /** What each is opened with. */
  readonly shared: CommonsDeps;
  readonly bounds: WakingBounds;
}

/** Keeps groups, of which none is awake yet. */
export function createKeeper({ groups, shared, bounds }: KeeperDeps): Keeper {
  /** What stopped a group for good: it stays so until somebody looked and started the host again. */
  const faults = new Map<CommonsId, Refusal>();
  /** Why a group could not be opened when it was last touched. */
  const closed = new Map<CommonsId, Refusal>();
  const appended = createListeners<CommonsId, EntriesAppended>();
  const woken = new Set<OnWoken>();
  const waking = createWaking({ bounds, onSleep: remember });

  async function wake(id: CommonsId): Promise<Result<Lease, Refusal>> {
    const group = groups.get(id);
    if (group === undefined) return refused(unknownCommons(id.slice(0, 100)));
    return waking.lease(id, async () => {
      const opened = await open(group);
      if (opened.ok) closed.delete(id);
      else closed.set(id, opened.refusal);
      for (const listener of woken) listener(groups.get(id) ?? group, opened);
      return opened;
    });
  }

  async function open({ id, folder }: Group): Promise<Result<Commons, Refusal>> {
    const opened = await orSay(folder, () => openCommons(folder, depsOf(id)));
    return opened.ok ? accepted(await welcome(opened.value)) : opened;
  }

  function found(group: Group, make: Make): Promise<Result<Lease, Refusal>> {
    return waking.lease(group.id, async () => {
      const made = await orSay(group.folder, () => make(depsOf(group.id)));
      if (!made.ok) return made;
      groups.set(group.id, group);
      return accepted(await welcome(made.value));
    });
  }

  function depsOf(id: CommonsId): CommonsDeps {
    return { ...shared, fault: faults.get(id), onFallen: () => waking.retire(id) };
  }

  /**
   * What has fallen due while a group slept is settled before it answers anybody. Who listens is told where the
   * log stands: it may have grown by another process, or be signed only now.
   */
  async function welcome(commons: Commons): Promise<Commons> {
    keepFace(commons);
    commons.onEntries((news) => {
      keepFace(commons);
      appended.tell(commons.id, news);
    });
    appended.tell(commons.id, { from: commons.size(), to: commons.size() });
    await commons.settleDue();
    return commons;
  }

  /** What is told of a group while it sleeps is what its log says now. */
  function keepFace({ id, log, name, isOpen, folder }: Commons): void {
    groups.set(id, { id, log, name, isOpen, folder });
  }

  /** Told before a group is closed. What is found wrong again when it is opened need not be kept. */
  function remember(commons: Commons): void {
    const refusal = commons.stopped();
    const lasting: readonly string[] = [logDamaged.spec.code, stateDamaged.spec.code];
    if (refusal !== undefined && lasting.includes(refusal.code)) faults.set(commons.id, refusal);
  }

  return {
    wake,
    found,
    stop(id, refusal) {
      faults.set(id, refusal);
      // whoever holds it now, or is the next to, must not append either
      void waking.opening(id).then((commons) => commons?.stop(refusal));
      waking.retire(id);
    },
    settled: async (id) => (await waking.opening(id))?.ready,
    settleDue() {
      for (const commons of waking.awake()) void commons.settleDue();
    },
    onEntries: (id, listener) => appended.listen(id, listener),
    onWoken(listener) {
      woken.add(listener);
      return () => woken.delete(listener);
    },
    standing: () => ({
      awake: waking.count(),
      ...standingOf(waking.awake(), [...closed, ...faults]),
    }),
    close: () => waking.close(),
  };
}

function standingOf(
  awake: readonly Commons[],
  known: readonly (readonly [CommonsId, Refusal])[],
): Omit<Standing, "awake"> {
  const stopped = new Map(known);
  for (const commons of awake) {
    const refusal = commons.stopped();
    if (refusal !== undefined) stopped.set(commons.id, refusal);
  }
  return {
    stopped: [...stopped].map(([id, refusal]) => ({ id, refusal })),
    rebuilding: awake.flatMap((commons) => {
      const progress = commons.rebuilding();
      return progress === undefined ? [] : [{ id: commons.id, ...progress }];
    }),
  };
}

/** What nobody foresaw must not end the host, nor keep other groups closed. */
async function orSay(
  folder: string,
  open: () => Promise<Result<Commons, Refusal>>,
): Promise<Result<Commons, Refusal>> {
  try {
    return await open();
  } catch (error) {
    return refused(folderUnreadable(`${folder}: ${String(error)}.`));
  }
}
