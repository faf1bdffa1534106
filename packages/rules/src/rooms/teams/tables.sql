-- Teams, open and closed, and who was in each from when until when. Whoever left the group keeps their row: they are
-- in the team again if they come back, and in none as long as they are away.

CREATE TABLE teams (
  n INTEGER PRIMARY KEY REFERENCES agents (n),
  team TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  likeness TEXT NOT NULL, -- of the name: two open teams have it not in common
  purpose TEXT,
  opener INTEGER NOT NULL REFERENCES agents (n),
  opened INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  closed INTEGER
) STRICT;
CREATE UNIQUE INDEX teams_open ON teams (likeness) WHERE closed IS NULL;
CREATE INDEX teams_now ON teams (n) WHERE closed IS NULL;
CREATE INDEX teams_opener ON teams (opener, n) WHERE closed IS NULL;

CREATE TABLE teams_people (
  n INTEGER PRIMARY KEY,
  team INTEGER NOT NULL REFERENCES teams (n),
  person INTEGER NOT NULL REFERENCES agents (n),
  hello TEXT,
  since INTEGER NOT NULL,
  until INTEGER
) STRICT;
CREATE INDEX teams_people_team ON teams_people (team, n);
CREATE INDEX teams_people_in ON teams_people (team, n) WHERE until IS NULL;
CREATE UNIQUE INDEX teams_people_now ON teams_people (person, team) WHERE until IS NULL;
