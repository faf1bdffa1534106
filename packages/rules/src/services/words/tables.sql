-- Words that acts named, by their hashes: whose they are, and which were erased.

CREATE TABLE words_of (
  hash TEXT NOT NULL,
  party INTEGER NOT NULL REFERENCES agents (n),
  PRIMARY KEY (hash, party)
) STRICT, WITHOUT ROWID;

CREATE TABLE words_erased (
  hash TEXT PRIMARY KEY,
  entry INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
