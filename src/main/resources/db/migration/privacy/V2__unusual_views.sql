-- Views that a rule has brought up, and what the privacy officer found of each.

CREATE TABLE unusual_view (
  id uuid PRIMARY KEY,
  rule text NOT NULL CHECK (rule ~ '^[A-Z_]+$'),
  account_id uuid,
  client_id uuid,
  unit_id uuid,
  viewed_on date NOT NULL,
  first_at timestamptz NOT NULL,
  last_at timestamptz NOT NULL,
  view_count integer NOT NULL CHECK (view_count > 0),
  amount integer NOT NULL,
  median integer,
  judgement text CHECK (judgement IN ('EXPLAINED', 'ASKED', 'BREACH_SUSPECTED')),
  judgement_words text,
  judged_at timestamptz,
  judged_by uuid,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (last_at >= first_at),
  CHECK (num_nonnulls(judgement, judgement_words, judged_at, judged_by) IN (0, 4)),
  UNIQUE NULLS NOT DISTINCT (rule, account_id, client_id, viewed_on)
);
CREATE INDEX unusual_view_open ON unusual_view (last_at DESC, id DESC) WHERE judgement IS NULL OR judgement = 'ASKED';
CREATE INDEX unusual_view_newest ON unusual_view (last_at DESC, id DESC);
REVOKE DELETE, TRUNCATE ON unusual_view FROM polku_app;
COMMENT ON TABLE unusual_view IS 'Views that a rule of privacy/unusual-rules.csv brought up; a person judges each';
COMMENT ON COLUMN unusual_view.id IS '[technical] id';
COMMENT ON COLUMN unusual_view.rule IS '[sensitive] code of the rule';
COMMENT ON COLUMN unusual_view.account_id IS '[personal] who looked; null = many';
COMMENT ON COLUMN unusual_view.client_id IS '[personal] whose data; null = many';
COMMENT ON COLUMN unusual_view.unit_id IS '[technical] in which unit';
COMMENT ON COLUMN unusual_view.viewed_on IS '[technical] day of the views';
COMMENT ON COLUMN unusual_view.first_at IS '[technical] first view';
COMMENT ON COLUMN unusual_view.last_at IS '[technical] last view';
COMMENT ON COLUMN unusual_view.view_count IS '[technical] how many rows of the log';
COMMENT ON COLUMN unusual_view.amount IS '[technical] what the rule counted';
COMMENT ON COLUMN unusual_view.median IS '[technical] what it was compared with, where the rule compares';
COMMENT ON COLUMN unusual_view.judgement IS '[sensitive] what the privacy officer found; null = not looked at yet';
COMMENT ON COLUMN unusual_view.judgement_words IS '[sensitive] why, in words';
COMMENT ON COLUMN unusual_view.judged_at IS '[technical] when judged';
COMMENT ON COLUMN unusual_view.judged_by IS '[personal] who judged';
COMMENT ON COLUMN unusual_view.created_at IS '[technical] when first brought up';
COMMENT ON COLUMN unusual_view.created_by IS '[technical] unused; rules are run by the system';
