-- Seeds that people offer.

CREATE TABLE seeds (
  n INTEGER PRIMARY KEY,
  agent INTEGER NOT NULL REFERENCES agents (n),
  kind TEXT NOT NULL,
  packets INTEGER NOT NULL,
  note TEXT,
  entry INTEGER NOT NULL,
  UNIQUE (agent, kind)
) STRICT;
