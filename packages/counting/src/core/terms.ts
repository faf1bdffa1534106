/** The two kinds of text that results are made of. */

/** A candidate's or project's id, as in the file. */
export type Id = string;
/** An exact number as text. */
export type Exact = string;
