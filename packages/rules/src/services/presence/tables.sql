-- Signs of life: an agent was here on a day. One row, however often.

CREATE TABLE presence (
  on_day TEXT NOT NULL,
  agent INTEGER NOT NULL REFERENCES agents (n),
  PRIMARY KEY (on_day, agent)
) STRICT, WITHOUT ROWID;
CREATE INDEX presence_agent ON presence (agent, on_day);
