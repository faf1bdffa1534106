/**
 * What stands in the fields of a form, what is wrong with it, and what it means. A fault is shown once
 * its field was left or sending was tried, and goes as soon as it is mended; what was typed is kept as a
 * draft. Nothing here knows how the form is sent.
 */

import { useEffect, useId, useRef, useState } from "react";
import { present } from "@plenty/kernel";
import type { ActSpec } from "@plenty/rules/spec";
import { useDraft } from "../session/use-draft.ts";
import { faultIn, mostIn, readAll } from "./judge.ts";
import type { NamedKind } from "./judge.ts";
import type { FieldKind, Kinds, ReadOf, Typed, TypedOf } from "./kinds.ts";

/** A field as its component takes it. */
export interface Field<T> {
  readonly id: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly onBlur: () => void;
  /** What is wrong with it, in words. */
  readonly error: string | undefined;
  readonly required: boolean;
  /** How it was understood, where that reads otherwise than what was typed. */
  readonly told: string | undefined;
  /** The most characters that may stand in it. */
  readonly most: number | undefined;
}

export interface Form<K extends Kinds> {
  readonly typed: TypedOf<K>;
  /** What the fields mean; undefined while something is wrong with one. */
  readonly read: ReadOf<K> | undefined;
  readonly field: <N extends keyof K & string>(name: N) => Field<TypedOf<K>[N]>;
  /** Shows what is wrong, in all fields or these, and goes to the first of it; true if nothing is. */
  readonly check: (names?: readonly string[]) => boolean;
  /** What a `form` element takes: with something wrong it is shown, else what was read is handed on. */
  readonly onSubmit: (send: (read: ReadOf<K>) => void) => React.FormEventHandler<HTMLFormElement>;
  /** Shows what was refused beside its field; false if there is no such field. */
  readonly refuse: (field: string | undefined, words: string) => boolean;
  /**
   * Empties the form and drops its draft, unless something else than `sent` stands in it by now; the answer
   * is what stands in it then.
   */
  readonly clear: (sent?: TypedOf<K>) => TypedOf<K>;
  /** Puts back what stood in the fields once; the answer is what stands in them then. */
  readonly putBack: (typed: TypedOf<K>) => TypedOf<K>;
  /** Id of the `form` element. */
  readonly id: string;
}

export interface FormParts<K extends Kinds> {
  /** Name of the draft. */
  readonly draft: string;
  /** Judges what was read. */
  readonly schema: ActSpec["body"];
  readonly fields: K;
  /** What stands in fields at first, before any draft. */
  readonly start?: Partial<TypedOf<K>>;
}

/** Everything that changes while somebody types. */
interface State {
  readonly typed: Typed;
  /** Fields whose faults are shown: those that were left, or that sending asked for. */
  readonly left: ReadonlySet<string>;
  readonly refused: Readonly<Record<string, string>>;
}

/** State of a form. */
export function useForm<K extends Kinds>(parts: FormParts<K>): Form<K> {
  const { schema, fields } = parts;
  const id = useId();
  const goToFault = useFirstFault(id);
  const { state, latest, put, change, leave, refuse, draft } = useTyped(parts);
  const { typed, left, refused } = state;
  const faultOf = (name: string) => faultIn(schema, { name, kind: kindOf(fields, name) }, typed);
  const hasFault = (name: string) => faultOf(name) !== undefined;

  function check(asked: readonly string[] = Object.keys(fields)): boolean {
    leave(asked);
    const well = !asked.some(hasFault);
    if (!well) goToFault();
    return well;
  }

  const read = Object.keys(fields).some(hasFault) ? undefined : readAll(fields, typed);
  return {
    id,
    // values stand under the names of their kinds, as `blankOf` and `change` put them
    typed: typed as TypedOf<K>,
    read,
    field: (name) => ({
      ...seenOf({ name, kind: kindOf(fields, name) }, { typed, schema }),
      id: `${id}${name}`,
      value: typed[name] as TypedOf<K>[typeof name], // as above
      onChange: (value) => change(name, value),
      onBlur: () => typed[name] !== "" && leave([name]),
      error: refused[name] ?? (left.has(name) ? faultOf(name) : undefined),
    }),
    check,
    onSubmit: (send) => (event) => {
      event.preventDefault();
      if (check() && read !== undefined) send(read);
    },
    refuse(name, words) {
      if (name === undefined || !Object.hasOwn(fields, name)) return false;
      refuse(name, words);
      goToFault();
      return true;
    },
    clear(sent) {
      if (sent === undefined || isSame(sent, latest.current)) {
        put({ ...blankOf(fields), ...stayingOf(fields, latest.current) });
        draft.drop();
      }
      return latest.current as TypedOf<K>; // as above
    },
    putBack(once) {
      put(once);
      draft.keep(once);
      return once;
    },
  };
}

/** What stands in the fields, and all that changes it. */
function useTyped<K extends Kinds>({ draft: name, fields, start }: FormParts<K>) {
  const draft = useDraft(name, blankOf(fields));
  const [state, setState] = useState(() => stateOf({ ...draft.initial, ...start }));
  const latest = useRef(state.typed); // what stands there at the moment, also for whoever began long ago
  return {
    draft,
    state,
    latest,
    put: (next: Typed) => {
      latest.current = next;
      setState(stateOf(next));
    },
    change: (field: string, value: unknown) => {
      const next = { ...latest.current, [field]: value };
      latest.current = next;
      setState((now) => ({ typed: next, left: now.left, refused: without(now.refused, field) }));
      draft.keep(next);
    },
    leave: (fieldsLeft: readonly string[]) =>
      setState((now) => ({ ...now, left: new Set([...now.left, ...fieldsLeft]) })),
    refuse: (field: string, words: string) =>
      setState((now) => ({ ...now, refused: { [field]: words } })),
  };
}

/** What was refused of the other fields. */
function without(refused: State["refused"], name: string): State["refused"] {
  return Object.fromEntries(Object.entries(refused).filter(([field]) => field !== name));
}

/** True if the same stands in all fields: texts, choices and lists of them. */
function isSame(one: Typed, other: Typed): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function stateOf(typed: Typed): State {
  return { typed, left: new Set(), refused: {} };
}

/** Returns what goes, after the next drawing, to the first field of a form that is marked as wrong. */
function useFirstFault(form: string): () => void {
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    const marked = document.getElementById(form)?.querySelectorAll<HTMLElement>(faulty) ?? [];
    if (asked > 0) [...marked].find(({ tabIndex }) => tabIndex >= 0)?.focus();
  }, [asked, form]);
  return () => setAsked((times) => times + 1);
}

const faulty = '[aria-invalid="true"], [data-error] input';

/** What a component shows of a field besides what stands in it. */
function seenOf(
  { name, kind }: NamedKind,
  { typed, schema }: { readonly typed: Typed; readonly schema: ActSpec["body"] },
): Pick<Field<unknown>, "required" | "told" | "most"> {
  const told = kind.read(typed[name], typed).ok ? kind.told?.(typed[name], typed) : undefined;
  return {
    required: kind.required,
    told: told === "" || told === typed[name] ? undefined : told,
    most: mostIn(schema, { name, kind }),
  };
}

function kindOf(fields: Kinds, name: string): FieldKind {
  return present(fields[name], "a field is asked for by the name of one");
}

function blankOf<K extends Kinds>(fields: K): Typed {
  return Object.fromEntries(Object.entries(fields).map(([name, { blank }]) => [name, blank]));
}

function stayingOf(fields: Kinds, typed: Typed): Typed {
  return Object.fromEntries(Object.entries(typed).filter(([name]) => fields[name]?.stays));
}
