/**
 * What a commit was about, from the paths it touched. Each path has the theme of the first row of the
 * table that fits it; the commit has the theme of most of its paths, and of equals the one further up.
 * A commit without paths that joins two lines of work is "merging". The table knows nothing of one
 * project; a path that no row fits is "other".
 */

/** Rows in order: the more telling first, "code" near the end because most files are code. */
const table: readonly (readonly [theme: string, path: RegExp])[] = [
  ["translations", /(^|\/)(locales?|i18n|l10n|translations?|po)\/|\.(po|pot|xlf|strings)$/i],
  [
    "tests",
    /(^|\/)(tests?|specs?|__tests__|features|e2e|fixtures|cassettes)\/|[._-](test|spec)\.\w+$/i,
  ],
  ["database", /(^|\/)(db|migrations?|schema)\/|(^|\/)schema\.\w+$|\.sql$/i],
  [
    "dependencies",
    /(^|\/)(Gemfile|package|composer|Cargo|go|poetry|yarn|pnpm-lock|Pipfile|requirements[\w-]*)(\.(lock|json|toml|mod|sum|txt|yaml))?$|\.gemspec$|(^|\/)package-lock\.json$|(^|\/)(vendor|node_modules)\//,
  ],
  [
    "docs",
    /(^|\/)docs?\/|(^|\/)(README|CHANGELOG|CONTRIBUTING|LICEN[CS]E|AUTHORS|NEWS)[^/]*$|\.(md|rst|adoc|rdoc)$/i,
  ],
  [
    "design",
    /\.(css|scss|sass|less|styl|svg|png|jpe?g|gif|ico|webp|woff2?|ttf|eot|haml|erb|slim|html?|deface)$|(^|\/)(images|fonts|stylesheets|views)\//i,
  ],
  [
    "configuration",
    /(^|\/)(\.[^/]+|config|ansible|script|bin|docker)(\/|$)|(^|\/)(Dockerfile|Makefile|Rakefile|Procfile|Vagrantfile)$|\.(ya?ml|toml|ini|cfg|conf|env)$/i,
  ],
  [
    "code",
    /\.(rb|rake|ru|[cm]?[jt]sx?|coffee|py|go|rs|c|h|cc|cpp|hpp|java|kt|swift|php|pl|sh|vue|ex|exs|erl|hs|scala|clj|cs|lua|r|jl|dart)$/i,
  ],
];

/** Theme of a commit from the paths it touched. */
export function themeOf(commit: {
  readonly files: readonly string[];
  readonly parents: readonly string[];
}): string {
  if (commit.files.length === 0) return commit.parents.length > 1 ? "merging" : "other";
  const counts = new Map<string, number>();
  for (const file of commit.files) {
    const theme = themeOfPath(file);
    counts.set(theme, (counts.get(theme) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  return order.find((theme) => counts.get(theme) === most) ?? "other";
}

/** Theme of one path. */
export function themeOfPath(path: string): string {
  return table.find(([, pattern]) => pattern.test(path))?.[0] ?? "other";
}

const order = [...table.map(([theme]) => theme), "other"];
