/**
 * Dependencies: exact versions in every package.json, so that an update is a commit one can read; and
 * none that runs a script when it is installed.
 */

import type { Finding, HouseRule } from "./rule.ts";
import type { Tree } from "./tree.ts";

const kinds = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];
const exact = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;

type Json = Readonly<Record<string, unknown>>;

export const exactVersions: HouseRule = {
  name: "exact versions",
  asks: "every package.json names exact versions",
  check: (tree) =>
    tree.paths
      .filter((file) => /(^|\/)package\.json$/.test(file))
      .flatMap((file) => {
        const json = readJson(tree, file);
        return kinds.flatMap((kind) =>
          Object.entries(asJson(json[kind])).flatMap(([name, version]) =>
            exact.test(String(version))
              ? []
              : [{ file, text: `${name} is not named exactly: ${String(version)}` }],
          ),
        );
      }),
};

export const installScripts: HouseRule = {
  name: "install scripts",
  asks: "no dependency runs a script when it is installed",
  check: (tree) => {
    const file = "package-lock.json";
    if (!tree.has(file)) return [];
    return Object.entries(asJson(readJson(tree, file)["packages"])).flatMap<Finding>(
      ([name, entry]) =>
        asJson(entry)["hasInstallScript"] === true
          ? [{ file, text: `${name} runs a script when it is installed` }]
          : [],
    );
  },
};

function readJson(tree: Tree, file: string): Json {
  return asJson(JSON.parse(tree.text(file)));
}

function asJson(value: unknown): Json {
  return typeof value === "object" && value !== null ? (value as Json) : {}; // an object of JSON
}
