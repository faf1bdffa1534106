-- What all agreed, as it is now: its settings are kept by the settings service. And what members propose to change
-- in it, what each proposal would make of what, who agreed, and what came of it.

CREATE TABLE charter (
  n INTEGER PRIMARY KEY CHECK (n = 1),
  name TEXT NOT NULL,
  object TEXT NOT NULL,
  language TEXT NOT NULL,
  founded INTEGER NOT NULL
) STRICT;

CREATE TABLE charter_proposals (
  n INTEGER PRIMARY KEY,
  proposal TEXT NOT NULL UNIQUE,
  person INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  made INTEGER NOT NULL,
  until INTEGER NOT NULL,
  why TEXT,
  content TEXT NOT NULL, -- hash of what it would change and do
  state TEXT NOT NULL CHECK (state IN ('open', 'announced', 'holds', 'withdrawn', 'lapsed', 'overtaken', 'failed')),
  since INTEGER NOT NULL, -- since when it is in this state
  agreed INTEGER NOT NULL DEFAULT 0, -- how many of charter_agreements are its own
  office INTEGER, -- the office whose holder decided it alone
  qualified INTEGER NOT NULL CHECK (qualified IN (0, 1)), -- whether it takes five sixths, and is announced
  effect INTEGER, -- when it takes effect, or did
  failed TEXT -- JSON of the refusal because of which what was agreed could not be done
) STRICT;
CREATE INDEX charter_proposals_state ON charter_proposals (state, person);
CREATE INDEX charter_proposals_content ON charter_proposals (content, n);

CREATE TABLE charter_changes (
  proposal INTEGER NOT NULL REFERENCES charter_proposals (n),
  subject TEXT NOT NULL,
  was TEXT NOT NULL, -- JSON of the value that it had when it was proposed
  value TEXT NOT NULL, -- JSON of the value that it would have
  PRIMARY KEY (proposal, subject)
) STRICT, WITHOUT ROWID;
CREATE INDEX charter_changes_subject ON charter_changes (subject, proposal);

-- What the commons is to do in its own name, in its order.
CREATE TABLE charter_enactments (
  proposal INTEGER NOT NULL REFERENCES charter_proposals (n),
  i INTEGER NOT NULL,
  act TEXT NOT NULL,
  body TEXT NOT NULL, -- JSON
  about TEXT, -- what it is about, where what is agreed later about the same ends it
  follows TEXT NOT NULL, -- JSON of the facts that would have followed when it was proposed
  PRIMARY KEY (proposal, i)
) STRICT, WITHOUT ROWID;
CREATE INDEX charter_enactments_about ON charter_enactments (about, proposal);

CREATE TABLE charter_offices (
  n INTEGER PRIMARY KEY,
  office TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  duties TEXT NOT NULL,
  powers TEXT NOT NULL, -- JSON: names of settings and acts
  seats INTEGER NOT NULL,
  term INTEGER NOT NULL, -- days
  chosen_by TEXT, -- the office that names; without it the members, by agreeing
  since INTEGER NOT NULL, -- since when it is so
  entry INTEGER NOT NULL, -- by which entry
  ended INTEGER
) STRICT;

-- Who was named for which office, took it on, and left it.
CREATE TABLE charter_terms (
  n INTEGER PRIMARY KEY,
  office INTEGER NOT NULL REFERENCES charter_offices (n),
  person INTEGER NOT NULL,
  named INTEGER NOT NULL,
  until INTEGER NOT NULL,
  taken INTEGER,
  ended INTEGER,
  how TEXT,
  entry INTEGER NOT NULL -- by which they were named
) STRICT;
CREATE UNIQUE INDEX charter_terms_running ON charter_terms (office, person) WHERE ended IS NULL;
CREATE INDEX charter_terms_person ON charter_terms (person, n);

-- The words that somebody left for whoever holds an office: one's latest alone.
CREATE TABLE charter_hand_overs (
  n INTEGER PRIMARY KEY,
  office INTEGER NOT NULL REFERENCES charter_offices (n),
  person INTEGER NOT NULL,
  note TEXT NOT NULL,
  made INTEGER NOT NULL,
  entry INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX charter_hand_overs_of ON charter_hand_overs (office, person);

CREATE TABLE charter_agreements (
  proposal INTEGER NOT NULL REFERENCES charter_proposals (n),
  person INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  PRIMARY KEY (proposal, person)
) STRICT, WITHOUT ROWID;
