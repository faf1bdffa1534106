-- What was done, told by whom, and who confirmed it.

CREATE TABLE contribution_entries (
  entry INTEGER PRIMARY KEY,
  act TEXT NOT NULL UNIQUE,
  teller INTEGER NOT NULL REFERENCES agents (n),
  helper INTEGER REFERENCES agents (n), -- who signed for the teller, where somebody else did
  source INTEGER REFERENCES contribution_sources (n)
) STRICT;

CREATE TABLE contribution_sources (
  n INTEGER PRIMARY KEY,
  source TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE contribution_themes (
  n INTEGER PRIMARY KEY,
  theme TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE contributions (
  n INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES contribution_entries (entry),
  position INTEGER NOT NULL,
  on_day TEXT NOT NULL,
  theme INTEGER NOT NULL REFERENCES contribution_themes (n),
  team INTEGER REFERENCES agents (n),
  kind TEXT NOT NULL,
  amount INTEGER,
  unit TEXT,
  gains TEXT,
  gift INTEGER NOT NULL,
  note TEXT,
  task TEXT, -- the task that it finished, and what that said: only together
  title TEXT,
  silence INTEGER, -- when silence confirms it; NULL where an import told it
  confirmed INTEGER,
  confirmer INTEGER REFERENCES agents (n),
  contested INTEGER NOT NULL DEFAULT 0, -- how many contest it now: as long as one does, it stands for nobody
  waits INTEGER, -- 1 where it waits for a word of somebody who had no part in it
  UNIQUE (entry, position)
) STRICT;
CREATE INDEX contributions_day ON contributions (on_day, n);
CREATE INDEX contributions_theme ON contributions (theme, on_day, n);
CREATE INDEX contributions_team ON contributions (team, on_day, n) WHERE team IS NOT NULL;
CREATE INDEX contributions_waiting ON contributions (on_day, n)
  WHERE waits = 1;
CREATE INDEX contributions_contested ON contributions (on_day, n) WHERE contested > 0;

CREATE TABLE contribution_people (
  contribution INTEGER NOT NULL REFERENCES contributions (n),
  agent INTEGER NOT NULL REFERENCES agents (n),
  PRIMARY KEY (contribution, agent)
) STRICT, WITHOUT ROWID;
CREATE INDEX contribution_people_agent ON contribution_people (agent, contribution);

-- Hours told of one person on one day, under the name that they were told by; in steps of an hour.
CREATE TABLE contribution_hours (
  person INTEGER NOT NULL REFERENCES agents (n),
  on_day TEXT NOT NULL,
  steps INTEGER NOT NULL,
  PRIMARY KEY (person, on_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE contribution_records (
  source INTEGER NOT NULL REFERENCES contribution_sources (n),
  record TEXT NOT NULL,
  entry INTEGER NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (source, record),
  UNIQUE (entry, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE contribution_contests (
  contribution INTEGER NOT NULL REFERENCES contributions (n),
  person INTEGER NOT NULL REFERENCES agents (n),
  entry INTEGER NOT NULL,
  reason TEXT,
  state TEXT NOT NULL CHECK (state IN ('open', 'let go', 'overruled')),
  PRIMARY KEY (contribution, person)
) STRICT, WITHOUT ROWID;

-- Who says of a contested thing that it happened.
CREATE TABLE contribution_backers (
  contribution INTEGER NOT NULL REFERENCES contributions (n),
  person INTEGER NOT NULL REFERENCES agents (n),
  PRIMARY KEY (contribution, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE contribution_thanks (
  n INTEGER PRIMARY KEY,
  thanks TEXT NOT NULL UNIQUE,
  entry INTEGER NOT NULL UNIQUE,
  by_whom INTEGER NOT NULL REFERENCES agents (n),
  item TEXT,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX contribution_thanks_item ON contribution_thanks (item) WHERE item IS NOT NULL;

CREATE TABLE contribution_thanked (
  thanks INTEGER NOT NULL REFERENCES contribution_thanks (n),
  person INTEGER NOT NULL REFERENCES agents (n),
  shown INTEGER, -- whether they let others read it; NULL as long as they said nothing
  PRIMARY KEY (thanks, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX contribution_thanked_person ON contribution_thanked (person, thanks);
