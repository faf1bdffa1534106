/** A list without marks: its lines look as their component wants. */

import type { ComponentProps } from "react";
import names from "./PlainList.module.css";

export function PlainList({ className = "", ...list }: ComponentProps<"ul">) {
  return <ul className={`${names.list} ${className}`} {...list} />;
}
