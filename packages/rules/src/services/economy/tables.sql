-- One journal of flows under every room, in the words of ValueFlows 1.0.
-- Row numbers (n) are given in log order; names outside are the hashes.

CREATE TABLE agents (
  n INTEGER PRIMARY KEY,
  agent TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'unclaimed', 'team', 'commons')),
  entry INTEGER NOT NULL,
  self INTEGER REFERENCES agents (n) -- whom it counts for, where a person claimed this name
) STRICT;
CREATE INDEX agents_self ON agents (self, n) WHERE self IS NOT NULL;

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
  note TEXT,
  helper INTEGER REFERENCES agents (n) -- who signed for the provider, where somebody else did
) STRICT;
CREATE INDEX flows_helper ON flows (helper, resource, at) WHERE helper IS NOT NULL;
CREATE INDEX flows_provider ON flows (provider, n);
CREATE INDEX flows_receiver ON flows (receiver, n);
