/** Themes of commits, from their paths. */

import { expect, test } from "vitest";
import { themeOf, themeOfPath } from "./git-themes.ts";

test.each([
  ["config/locales/de.yml", "translations"],
  ["po/fr.po", "translations"],
  ["spec/models/order_spec.rb", "tests"],
  ["packages/log/src/tree.test.ts", "tests"],
  ["db/migrate/20200101_add.rb", "database"],
  ["Gemfile.lock", "dependencies"],
  ["package.json", "dependencies"],
  ["go.sum", "dependencies"],
  ["README.md", "docs"],
  ["docs/decisions/one.txt", "docs"],
  ["app/assets/stylesheets/page.css.scss", "design"],
  ["app/views/shared/_header.html.haml", "design"],
  [".github/workflows/build.yml", "configuration"],
  ["Dockerfile", "configuration"],
  ["app/models/order.rb", "code"],
  ["src/main.rs", "code"],
  ["data/blob.bin", "other"],
])("%s is about %s", (path, theme) => {
  expect(themeOfPath(path)).toBe(theme);
});

test("a commit is about what most of its paths are, and of equals about the more telling", () => {
  expect(themeOf({ files: ["a.rb", "b.rb", "spec/a_spec.rb"], parents: ["x"] })).toBe("code");
  expect(themeOf({ files: ["a.rb", "spec/a_spec.rb"], parents: ["x"] })).toBe("tests");
  expect(themeOf({ files: [], parents: ["x", "y"] })).toBe("merging");
  expect(themeOf({ files: [], parents: ["x"] })).toBe("other");
});
