/** A line that opens to more of it; the address says which one stands open, so that it can be sent to somebody. */

import { useNavigate, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useEffect, useRef, useState } from "react";
import { readPowersSearch } from "./search.ts";
import type { PowersSearch } from "./search.ts";
import names from "./powers.module.css";

const here = "/g/$group/about/powers";

export interface OpeningProps {
  /** The power's key. */
  readonly of: string;
  readonly summary: ReactNode;
  /** What it opens to, made once it is open. */
  readonly children: () => ReactNode;
}

export function Opening({ of, summary, children }: OpeningProps) {
  const { of: wanted } = useSearch({ from: here, select: readPowersSearch });
  const navigate = useNavigate({ from: here });
  const [isKept, setKept] = useState(false);
  const isWanted = wanted === of;
  const isOpen = isKept || isWanted;
  const line = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (isWanted) line.current?.scrollIntoView({ block: "nearest" });
  }, [isWanted]);
  function toggled(open: boolean): void {
    setKept(open);
    if (open === isWanted) return;
    const search = (before: PowersSearch) => {
      const { of: _, ...rest } = before;
      return open ? { ...rest, of } : rest;
    };
    void navigate({ search, replace: true, resetScroll: false });
  }
  return (
    <li className={names.line} data-power={of}>
      <details
        ref={line}
        className={names.opening}
        open={isOpen}
        onToggle={(event) => toggled(event.currentTarget.open)}
      >
        <summary className={names.summary}>{summary}</summary>
        {isOpen && <div className={names.opened}>{children()}</div>}
      </details>
    </li>
  );
}

export interface WhatProps {
  readonly what: string;
  readonly children: ReactNode;
}

/** One thing to know about a power. */
export function What({ what, children }: WhatProps) {
  return (
    <div className={names.what}>
      <dt>{what}</dt>
      <dd>{children}</dd>
    </div>
  );
}
