-- Words that acts named, by their hashes: whose they are, whom they are about, and which were erased.

CREATE TABLE words_of (
  hash TEXT NOT NULL,
  party INTEGER NOT NULL REFERENCES agents (n),
  entry INTEGER NOT NULL, -- by which they were named first
  PRIMARY KEY (hash, party)
) STRICT, WITHOUT ROWID;

-- whom they are about besides, who do not read them by that
CREATE TABLE words_about (
  hash TEXT NOT NULL,
  agent INTEGER NOT NULL REFERENCES agents (n),
  PRIMARY KEY (hash, agent)
) STRICT, WITHOUT ROWID;

CREATE TABLE words_erased (
  hash TEXT PRIMARY KEY,
  entry INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
