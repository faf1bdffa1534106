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
  held INTEGER NOT NULL CHECK (held >= 0), -- of it, promised by holds that are open
  floor INTEGER NOT NULL,
  ceiling INTEGER NOT NULL,
  UNIQUE (resource, agent)
) STRICT;

-- What is promised to somebody until a time: it is still its holder's, and cannot be given elsewhere.
CREATE TABLE holds (
  n INTEGER PRIMARY KEY,
  hold TEXT NOT NULL UNIQUE,
  entry INTEGER NOT NULL,
  at INTEGER NOT NULL,
  resource INTEGER NOT NULL REFERENCES resources (n),
  account INTEGER NOT NULL REFERENCES accounts (n),
  holder INTEGER NOT NULL REFERENCES agents (n),
  receiver INTEGER NOT NULL REFERENCES agents (n),
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  released INTEGER NOT NULL CHECK (released >= 0 AND released <= quantity),
  until INTEGER NOT NULL,
  ended TEXT CHECK (ended IN ('released', 'let-go', 'lapsed')),
  note TEXT,
  helper INTEGER REFERENCES agents (n) -- who signed for the holder, where somebody else did
) STRICT;
CREATE INDEX holds_holder ON holds (holder, n) WHERE ended IS NULL;
CREATE INDEX holds_receiver ON holds (receiver, n) WHERE ended IS NULL;
CREATE INDEX holds_helper ON holds (helper, resource) WHERE helper IS NOT NULL AND ended IS NULL;

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
  helper INTEGER REFERENCES agents (n), -- who signed for the provider, where somebody else did
  name BLOB UNIQUE, -- under which later acts name it: the id of its act
  hold INTEGER REFERENCES holds (n), -- from which it was drawn
  answers INTEGER UNIQUE REFERENCES flows (n), -- the gain that it sends back
  corrects INTEGER REFERENCES flows (n) -- the flow that it puts right
) STRICT;
CREATE INDEX flows_helper ON flows (helper, resource, at) WHERE helper IS NOT NULL;
CREATE INDEX flows_corrects ON flows (corrects, n) WHERE corrects IS NOT NULL;
CREATE INDEX flows_provider ON flows (provider, n);
CREATE INDEX flows_receiver ON flows (receiver, n);
