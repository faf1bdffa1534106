-- Currencies that members made. Balances and payments are the journal's.

CREATE TABLE currencies (
  n INTEGER PRIMARY KEY REFERENCES resources (n),
  currency TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  code TEXT NOT NULL UNIQUE,
  decimals INTEGER NOT NULL,
  floor INTEGER NOT NULL,
  opener INTEGER NOT NULL REFERENCES agents (n),
  entry INTEGER NOT NULL
) STRICT;

-- What the group keeps of a credit, whatever else it agrees to; the last row of each is how it is.
CREATE TABLE credit_locks (
  n INTEGER PRIMARY KEY,
  currency INTEGER NOT NULL REFERENCES currencies (n),
  amount INTEGER NOT NULL,
  at INTEGER NOT NULL,
  entry INTEGER NOT NULL
) STRICT;
CREATE INDEX credit_locks_currency ON credit_locks (currency, n);

-- What people ask each other for. Nothing moves by it.
CREATE TABLE credit_requests (
  n INTEGER PRIMARY KEY,
  request TEXT NOT NULL UNIQUE,
  entry INTEGER NOT NULL,
  at INTEGER NOT NULL,
  asker INTEGER NOT NULL REFERENCES agents (n),
  currency INTEGER NOT NULL REFERENCES currencies (n),
  amount INTEGER NOT NULL,
  until INTEGER NOT NULL,
  note TEXT,
  -- NULL as long as somebody's part is open
  ended TEXT CHECK (ended IN ('answered', 'taken-back', 'lapsed'))
) STRICT;
CREATE INDEX credit_requests_asker ON credit_requests (asker, n);

-- What each who is asked bears of it, in the order in which they were named.
CREATE TABLE credit_shares (
  request INTEGER NOT NULL REFERENCES credit_requests (n),
  position INTEGER NOT NULL,
  agent INTEGER NOT NULL REFERENCES agents (n),
  amount INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'paid', 'declined')),
  reason TEXT,
  PRIMARY KEY (request, position)
) STRICT;
CREATE INDEX credit_shares_agent ON credit_shares (agent, request);
CREATE INDEX credit_shares_open ON credit_shares (agent, request) WHERE state = 'open';

-- How far the group agreed that one person may go; the last row of each is how it is.
CREATE TABLE credit_limits (
  n INTEGER PRIMARY KEY,
  currency INTEGER NOT NULL REFERENCES currencies (n),
  agent INTEGER NOT NULL REFERENCES agents (n),
  -- NULL where it is everybody's again
  floor INTEGER,
  entry INTEGER NOT NULL
) STRICT;
CREATE INDEX credit_limits_agent ON credit_limits (currency, agent, n);
