/**
 * Builds the web app into dist/, which the host serves under a strict content-security policy
 * (`script-src 'self'`: nothing inline, no eval). In development the calls go on to a running host:
 * PLENTY_HOST=http://127.0.0.1:8080 vite apps/web
 */

import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const host = process.env["PLENTY_HOST"] ?? "http://127.0.0.1:8080";

/** What every form needs, in one file: in pieces, as pages share them, it is heavier for each. */
const form = {
  name: "form",
  test: /\/src\/form\/(kinds|inputs|judge|use-form)\.tsx?$/,
  includeDependenciesRecursively: false,
};
/** The same of what every form of an act needs besides. */
const actForm = {
  name: "act-form",
  test: /\/src\/(form\/(ActForm|use-(act-form|follows))|section\/tell(er-words(\.en)?)?)\.tsx?$/,
  includeDependenciesRecursively: false,
};

/** How entries are told, by whichever section: in pieces it would be a dozen requests. */
const tellers = {
  name: "tellers",
  test: /\/src\/rooms\/.+\/([a-z]+-)?tellers?(-words(\.en)?)?\.ts$/,
  includeDependenciesRecursively: false,
};

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [react()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2023",
    // Older ones would get `light-dark()` rewritten into something that the theme switch does not reach.
    cssTarget: ["chrome125", "firefox128", "safari18"],
    assetsInlineLimit: 0,
    // The polyfill would be an inline script on old browsers; those that run this app preload by themselves.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // Each file names those that it needs: short names are 1 kB less for a page.
        chunkFileNames: "assets/[hash:8].js",
        // One file, whatever pages need of it too: 8 kB less than two dozen, and one request.
        codeSplitting: { groups: [{ name: "first", tags: ["$initial"] }, form, actForm, tellers] },
      },
    },
  },
  server: {
    host: "127.0.0.1",
    proxy: Object.fromEntries(
      ["/commons", "/log-keys", "/health", "/openapi.json"].map((path) => [path, host]),
    ),
  },
});
