-- One journal of flows under every room, in the words of ValueFlows 1.0.
-- Row numbers (n) are given in log order; names outside are the hashes.

CREATE TABLE agents (
  n INTEGER PRIMARY KEY,
  agent TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'dependant', 'unclaimed', 'team', 'partner', 'outside', 'commons')),
  entry INTEGER NOT NULL,
  self INTEGER REFERENCES agents (n) -- whom it counts for, where a person claimed this name
) STRICT;
CREATE INDEX agents_self ON agents (self, n) WHERE self IS NOT NULL;

-- What resources are examples of, and what processes carry out.
CREATE TABLE specifications (
  n INTEGER PRIMARY KEY,
  specification TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE places (
  n INTEGER PRIMARY KEY,
  place TEXT NOT NULL UNIQUE,
  latitude INTEGER, -- in millionths of a degree
  longitude INTEGER
) STRICT;

CREATE TABLE resources (
  n INTEGER PRIMARY KEY,
  resource TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('nonrival', 'rival', 'stock', 'credit', 'outside')),
  specification INTEGER REFERENCES specifications (n),
  unit TEXT, -- NULL of works: they have no quantity
  decimals INTEGER NOT NULL,
  total INTEGER NOT NULL, -- how much there is in all
  least INTEGER, -- of a stock: what stays
  most INTEGER -- of a single thing: 1
) STRICT;

-- What an agent has of a resource at a place (0: none that matters).
CREATE TABLE accounts (
  n INTEGER PRIMARY KEY,
  resource INTEGER NOT NULL REFERENCES resources (n),
  agent INTEGER NOT NULL REFERENCES agents (n),
  place INTEGER NOT NULL,
  balance INTEGER NOT NULL, -- over which the agent has the rights
  onhand INTEGER NOT NULL, -- in the agent's keeping
  held INTEGER NOT NULL CHECK (held >= 0), -- of the balance, promised by holds that are open
  floor INTEGER NOT NULL,
  ceiling INTEGER NOT NULL,
  stage INTEGER REFERENCES specifications (n),
  state TEXT,
  container INTEGER REFERENCES resources (n),
  UNIQUE (resource, agent, place)
) STRICT;

-- The licence of each work, and whether what builds upon it comes under the same.
CREATE TABLE works (
  resource INTEGER PRIMARY KEY REFERENCES resources (n),
  licence TEXT NOT NULL,
  share_alike INTEGER NOT NULL CHECK (share_alike IN (0, 1))
) STRICT;

-- Processes, with the mass that went in and came out, and what was lost once they are over.
CREATE TABLE processes (
  n INTEGER PRIMARY KEY,
  process TEXT NOT NULL UNIQUE,
  specification INTEGER REFERENCES specifications (n),
  entry INTEGER NOT NULL,
  mass_in INTEGER NOT NULL,
  mass_out INTEGER NOT NULL,
  loss INTEGER
) STRICT;

-- How much of a resource is in a process or in a container, and so with nobody.
CREATE TABLE enclosures (
  n INTEGER PRIMARY KEY,
  resource INTEGER NOT NULL REFERENCES resources (n),
  what TEXT NOT NULL CHECK (what IN ('process', 'container')),
  inside INTEGER NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity >= 0),
  UNIQUE (resource, what, inside)
) STRICT;
CREATE INDEX enclosures_inside ON enclosures (what, inside);

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

-- The journal: each row is a flow, and none is ever changed.
CREATE TABLE flows (
  n INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL,
  at INTEGER NOT NULL,
  action TEXT NOT NULL,
  resource INTEGER REFERENCES resources (n), -- NULL where work or a service is given
  giver INTEGER NOT NULL, -- agents; no reference, because each flow would look both up
  taker INTEGER NOT NULL,
  provider INTEGER REFERENCES accounts (n), -- the accounts that it changed, if any
  receiver INTEGER REFERENCES accounts (n),
  quantity INTEGER CHECK (quantity > 0),
  provider_after INTEGER,
  receiver_after INTEGER,
  note TEXT,
  helper INTEGER REFERENCES agents (n), -- who signed for the provider, where somebody else did
  name BLOB, -- under which later acts name it: the id of its act
  hold INTEGER REFERENCES holds (n), -- from which it was drawn
  answers INTEGER REFERENCES flows (n), -- the gain that it sends back
  corrects INTEGER REFERENCES flows (n), -- the flow that it puts right
  effort INTEGER CHECK (effort > 0),
  effort_unit TEXT,
  process INTEGER REFERENCES processes (n),
  container INTEGER REFERENCES resources (n),
  state TEXT
) STRICT;
CREATE INDEX flows_helper ON flows (helper, resource, at) WHERE helper IS NOT NULL;
CREATE UNIQUE INDEX flows_name ON flows (name) WHERE name IS NOT NULL;
CREATE UNIQUE INDEX flows_answers ON flows (answers) WHERE answers IS NOT NULL;
CREATE INDEX flows_corrects ON flows (corrects, n) WHERE corrects IS NOT NULL;
CREATE INDEX flows_provider ON flows (provider, n) WHERE provider IS NOT NULL;
CREATE INDEX flows_receiver ON flows (receiver, n) WHERE receiver IS NOT NULL;
CREATE INDEX flows_container ON flows (container, resource, n) WHERE container IS NOT NULL;
CREATE INDEX flows_works ON flows (resource, n) WHERE quantity IS NULL;
CREATE INDEX flows_process ON flows (process, n) WHERE process IS NOT NULL;

-- What a bank account or a cash box holds by its statement, and by the journal as of a flow.
CREATE TABLE statements (
  n INTEGER PRIMARY KEY,
  resource INTEGER NOT NULL REFERENCES resources (n),
  entry INTEGER NOT NULL,
  at INTEGER NOT NULL,
  flow INTEGER NOT NULL,
  journal INTEGER NOT NULL,
  statement INTEGER NOT NULL
) STRICT;

CREATE TABLE statement_differences (
  statement INTEGER NOT NULL REFERENCES statements (n),
  position INTEGER NOT NULL,
  quantity INTEGER NOT NULL,
  why TEXT NOT NULL,
  PRIMARY KEY (statement, position)
) STRICT, WITHOUT ROWID;
