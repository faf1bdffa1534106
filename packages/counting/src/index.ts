/** The door of counting: rules, formats, results and their explanation. Pure: no clock, no randomness, no files. */

export * from "./core/fraction.ts";
export * from "./core/profile.ts";
export * from "./core/result.ts";
export type { Step } from "./core/steps.ts";
export type { CountRequest, Rule } from "./core/rule.ts";
export { wanted } from "./core/parameters.ts";
export type { ParameterSpec } from "./core/parameters.ts";
export { orderOfSeed } from "./core/ties.ts";
export { formatUnknown } from "./formats/format.ts";
export type { Format, ReadInput, TextSource } from "./formats/format.ts";
export { writePb } from "./formats/pb-writer.ts";
export { findFormat, formats } from "./formats/formats.ts";
export { findRule, rules } from "./registry.ts";
export { suites } from "./conformance/suites.ts";
export type { Folder, Suite, SuiteReport } from "./conformance/suite.ts";
export { explain } from "./render/explain.ts";
export { renderPage } from "./render/html.ts";
