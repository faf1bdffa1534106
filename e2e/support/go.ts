/** The Go program of tools/verify-go, built from Debian's packages without a network. */

import { existsSync } from "node:fs";
import path from "node:path";
import { freshFolder, root, run } from "./plenty.ts";

const GO = "/usr/bin/go";
const LIBRARY = "/usr/share/gocode/src/golang.org/x/mod/sumdb/tlog";

/** Options of a test that needs it: skipped by name where Go or its library is absent. */
export const needsGo = {
  skip: !existsSync(GO) || !existsSync(LIBRARY),
  meta: { enable: "apt-get install --no-install-recommends golang-go golang-golang-x-mod-dev" },
} as const;

/** Builds it; the answer is the program's path. */
export async function buildVerifier(): Promise<string> {
  const verifier = path.join(freshFolder(), "verify-go");
  const source = path.join(root, "tools", "verify-go");
  const { code, stderr } = await run(
    "sh",
    ["-c", 'cd "$1" && go build -o "$2" .', "build", source, verifier],
    {
      GO111MODULE: "off",
      GOPATH: "/usr/share/gocode",
      GOCACHE: path.join(root, ".cache", "go"),
      CGO_ENABLED: "0",
    },
  );
  if (code !== 0) throw new Error(`the Go verifier does not build:\n${stderr}`);
  return verifier;
}
