-- One journal of flows under every room, in the words of ValueFlows 1.0.
-- Row numbers (n) are given in log order; names outside are the hashes.

CREATE TABLE agents (
  n INTEGER PRIMARY KEY,
  agent TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'unclaimed')),
  entry INTEGER NOT NULL
) STRICT;

CREATE TABLE resources (
  n INTEGER PRIMARY KEY,
  resource TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('credit'))
) STRICT;

CREATE TABLE accounts (
  n INTEGER PRIMARY KEY,
  resource INTEGER NOT NULL REFERENCES resources (n),
  agent INTEGER NOT NULL REFERENCES agents (n),
  balance INTEGER NOT NULL,
  floor INTEGER NOT NULL,
  ceiling INTEGER NOT NULL,
  UNIQUE (resource, agent)
) STRICT;

CREATE TABLE flows (
  n INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL,
  at INTEGER NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('transfer')),
  resource INTEGER NOT NULL REFERENCES resources (n),
  provider INTEGER NOT NULL REFERENCES accounts (n),
  receiver INTEGER NOT NULL REFERENCES accounts (n),
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  provider_after INTEGER NOT NULL,
  receiver_after INTEGER NOT NULL,
  note TEXT
) STRICT;
CREATE INDEX flows_provider ON flows (provider, n);
CREATE INDEX flows_receiver ON flows (receiver, n);
