-- Operating models as data, and the clients' own paths made from them.

CREATE TABLE operating_model (
  id uuid PRIMARY KEY,
  code text NOT NULL UNIQUE,
  created_at timestamptz NOT NULL,
  created_by uuid
);
COMMENT ON TABLE operating_model IS 'An operating model (toimintamalli): how a region works with one kind of need';
COMMENT ON COLUMN operating_model.id IS '[technical] model, made from its code';
COMMENT ON COLUMN operating_model.code IS '[technical] code of the model';
COMMENT ON COLUMN operating_model.created_at IS '[technical] when the row was written';
COMMENT ON COLUMN operating_model.created_by IS '[personal] account that wrote it; null = the system';

CREATE TABLE operating_model_version (
  id uuid PRIMARY KEY,
  model_id uuid NOT NULL REFERENCES operating_model (id),
  number integer NOT NULL,
  name jsonb NOT NULL,
  purpose jsonb NOT NULL,
  target_group jsonb NOT NULL,
  evidence jsonb NOT NULL,
  own_design boolean NOT NULL,
  register text NOT NULL CHECK (register IN ('PATIENT', 'SOCIAL_WELFARE')),
  service_task text,
  organiser_id uuid,
  producer_id uuid,
  author_id uuid,
  author_role text,
  record_status text NOT NULL CHECK (record_status IN ('DRAFT', 'FINAL', 'CORRECTED', 'ANNULLED')),
  from_on date NOT NULL,
  to_on date,
  created_at timestamptz NOT NULL,
  created_by uuid,
  UNIQUE (model_id, number),
  CHECK (to_on IS NULL OR to_on >= from_on)
);
COMMENT ON TABLE operating_model_version IS 'One version of an operating model; a published version never changes';
COMMENT ON COLUMN operating_model_version.id IS '[technical] version, made from code and number';
COMMENT ON COLUMN operating_model_version.model_id IS '[technical] model';
COMMENT ON COLUMN operating_model_version.number IS '[technical] number of the version';
COMMENT ON COLUMN operating_model_version.name IS '[technical] name in several languages';
COMMENT ON COLUMN operating_model_version.purpose IS '[technical] what it is for';
COMMENT ON COLUMN operating_model_version.target_group IS '[technical] whom it is for';
COMMENT ON COLUMN operating_model_version.evidence IS '[technical] what it rests on';
COMMENT ON COLUMN operating_model_version.own_design IS '[technical] our own design, no public process behind it';
COMMENT ON COLUMN operating_model_version.register IS '[technical] register of the paths made from it';
COMMENT ON COLUMN operating_model_version.service_task IS '[technical] service task of the paths made from it';
COMMENT ON COLUMN operating_model_version.organiser_id IS '[technical] unit that organises; null = every unit of the region';
COMMENT ON COLUMN operating_model_version.producer_id IS '[technical] unit that uses it; null = every unit';
COMMENT ON COLUMN operating_model_version.author_id IS '[technical] account that wrote the model; null = shipped';
COMMENT ON COLUMN operating_model_version.author_role IS '[technical] role of the author';
COMMENT ON COLUMN operating_model_version.record_status IS '[technical] draft, final, corrected or annulled';
COMMENT ON COLUMN operating_model_version.from_on IS '[technical] first day in use';
COMMENT ON COLUMN operating_model_version.to_on IS '[technical] last day in use';
COMMENT ON COLUMN operating_model_version.created_at IS '[technical] when the row was written';
COMMENT ON COLUMN operating_model_version.created_by IS '[personal] account that wrote it; null = the system';

CREATE TABLE operating_model_step (
  id uuid PRIMARY KEY,
  version_id uuid NOT NULL REFERENCES operating_model_version (id),
  step_no integer NOT NULL,
  code text NOT NULL,
  sector text NOT NULL CHECK (sector IN ('HEALTH', 'SOCIAL', 'KELA', 'EMPLOYMENT', 'THIRD_SECTOR')),
  role text NOT NULL,
  title jsonb NOT NULL,
  place jsonb NOT NULL,
  instruction jsonb NOT NULL,
  day_offset integer NOT NULL CHECK (day_offset >= 0),
  measures text[] NOT NULL,
  service_type text,
  created_at timestamptz NOT NULL,
  created_by uuid,
  UNIQUE (version_id, step_no),
  UNIQUE (version_id, code)
);
COMMENT ON TABLE operating_model_step IS 'One step of a version of an operating model';
COMMENT ON COLUMN operating_model_step.id IS '[technical] step, made from code and number';
COMMENT ON COLUMN operating_model_step.version_id IS '[technical] version of the model';
COMMENT ON COLUMN operating_model_step.step_no IS '[technical] order, the first is 1';
COMMENT ON COLUMN operating_model_step.code IS '[technical] code of the step';
COMMENT ON COLUMN operating_model_step.sector IS '[technical] organisation of the network';
COMMENT ON COLUMN operating_model_step.role IS '[technical] who does it';
COMMENT ON COLUMN operating_model_step.title IS '[technical] title to the client';
COMMENT ON COLUMN operating_model_step.place IS '[technical] where';
COMMENT ON COLUMN operating_model_step.instruction IS '[technical] what the client does';
COMMENT ON COLUMN operating_model_step.day_offset IS '[technical] days from the start of the path';
COMMENT ON COLUMN operating_model_step.measures IS '[technical] instruments answered in it';
COMMENT ON COLUMN operating_model_step.service_type IS '[technical] what is booked for it';
COMMENT ON COLUMN operating_model_step.created_at IS '[technical] when the row was written';
COMMENT ON COLUMN operating_model_step.created_by IS '[personal] account that wrote it; null = the system';

CREATE TABLE path (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES client (id),
  model_version_id uuid REFERENCES operating_model_version (id),
  title jsonb NOT NULL,
  imported boolean NOT NULL,
  from_on date NOT NULL,
  to_on date,
  edit_no integer NOT NULL,
  changed_at timestamptz NOT NULL,
  ended_at timestamptz,
  outcome text CHECK (outcome IN ('GOAL_REACHED', 'PARTLY_REACHED', 'MOVED_ON', 'CLIENT_ENDED', 'NEED_CHANGED', 'MOVED_AWAY')),
  follows text,
  register text NOT NULL CHECK (register IN ('PATIENT', 'SOCIAL_WELFARE')),
  service_task text,
  organiser_id uuid,
  producer_id uuid,
  author_id uuid,
  author_role text,
  record_status text NOT NULL CHECK (record_status IN ('DRAFT', 'FINAL', 'CORRECTED', 'ANNULLED')),
  corrects_id uuid,
  happened_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (to_on IS NULL OR to_on >= from_on),
  CHECK (num_nonnulls(ended_at, outcome) IN (0, 2) OR imported)
);
COMMENT ON TABLE path IS 'A client''s own path';
COMMENT ON COLUMN path.id IS '[technical] path';
COMMENT ON COLUMN path.client_id IS '[personal] whose path';
COMMENT ON COLUMN path.model_version_id IS '[technical] model it was made from; null = none';
COMMENT ON COLUMN path.title IS '[sensitive] name of the path';
COMMENT ON COLUMN path.imported IS '[technical] came from another system; read, not worked on';
COMMENT ON COLUMN path.from_on IS '[sensitive] day from which its timing is counted';
COMMENT ON COLUMN path.to_on IS '[sensitive] last day, when it has ended';
COMMENT ON COLUMN path.edit_no IS '[technical] grows with every edit, so that the second editor is told of the first';
COMMENT ON COLUMN path.changed_at IS '[technical] when anything of the path last changed';
COMMENT ON COLUMN path.ended_at IS '[sensitive] when it ended';
COMMENT ON COLUMN path.outcome IS '[sensitive] how it ended';
COMMENT ON COLUMN path.follows IS '[sensitive] what follows, in words';
COMMENT ON COLUMN path.register IS '[technical] register of the record';
COMMENT ON COLUMN path.service_task IS '[technical] service task where social';
COMMENT ON COLUMN path.organiser_id IS '[technical] unit that organises';
COMMENT ON COLUMN path.producer_id IS '[technical] unit that produces';
COMMENT ON COLUMN path.author_id IS '[personal] account of the author';
COMMENT ON COLUMN path.author_role IS '[technical] role of the author at the moment';
COMMENT ON COLUMN path.record_status IS '[technical] draft, final, corrected or annulled';
COMMENT ON COLUMN path.corrects_id IS '[technical] earlier row that this one corrects';
COMMENT ON COLUMN path.happened_at IS '[technical] when it happened';
COMMENT ON COLUMN path.recorded_at IS '[technical] when the system came to know it';
COMMENT ON COLUMN path.created_at IS '[technical] when the row was written';
COMMENT ON COLUMN path.created_by IS '[personal] account that wrote it; null = the system';
CREATE UNIQUE INDEX path_one_open ON path (client_id) WHERE ended_at IS NULL AND NOT imported;
CREATE INDEX path_client ON path (client_id, recorded_at DESC);
CREATE INDEX path_model_version ON path (model_version_id);
CREATE INDEX path_changed ON path (changed_at, id);

CREATE TABLE path_goal (
  id uuid PRIMARY KEY,
  path_id uuid NOT NULL REFERENCES path (id),
  position integer NOT NULL,
  words text NOT NULL,
  weight integer NOT NULL CHECK (weight BETWEEN 1 AND 4),
  replaced_at timestamptz,
  created_at timestamptz NOT NULL,
  created_by uuid
);
COMMENT ON TABLE path_goal IS 'A goal in the client''s own words; once agreed it is not rewritten but replaced';
COMMENT ON COLUMN path_goal.id IS '[technical] goal';
COMMENT ON COLUMN path_goal.path_id IS '[technical] path';
COMMENT ON COLUMN path_goal.position IS '[technical] order';
COMMENT ON COLUMN path_goal.words IS '[sensitive] the client''s own words';
COMMENT ON COLUMN path_goal.weight IS '[sensitive] how much it counts';
COMMENT ON COLUMN path_goal.replaced_at IS '[technical] when another version took its place; null = in the plan';
COMMENT ON COLUMN path_goal.created_at IS '[technical] when the row was written';
COMMENT ON COLUMN path_goal.created_by IS '[personal] account that wrote it; null = the system';
CREATE INDEX path_goal_path ON path_goal (path_id);

CREATE TABLE goal_level (
  goal_id uuid NOT NULL REFERENCES path_goal (id),
  level integer NOT NULL CHECK (level BETWEEN -2 AND 2),
  words text NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid,
  PRIMARY KEY (goal_id, level)
);
COMMENT ON TABLE goal_level IS 'One of the five levels of a goal, in words (Goal Attainment Scaling)';
COMMENT ON COLUMN goal_level.goal_id IS '[technical] goal';
COMMENT ON COLUMN goal_level.level IS '[technical] −2 much less than expected, 0 expected, +2 much more';
COMMENT ON COLUMN goal_level.words IS '[sensitive] what that would be like';
COMMENT ON COLUMN goal_level.created_at IS '[technical] when the row was written';
COMMENT ON COLUMN goal_level.created_by IS '[personal] account that wrote it; null = the system';

CREATE TABLE path_step (
  id uuid PRIMARY KEY,
  path_id uuid NOT NULL REFERENCES path (id),
  model_step_id uuid REFERENCES operating_model_step (id),
  position integer NOT NULL,
  title jsonb NOT NULL,
  place jsonb NOT NULL,
  instruction jsonb NOT NULL,
  sector text NOT NULL CHECK (sector IN ('HEALTH', 'SOCIAL', 'KELA', 'EMPLOYMENT', 'THIRD_SECTOR')),
  role text NOT NULL,
  measures text[] NOT NULL,
  service_type text,
  planned_on date,
  responsible_id uuid REFERENCES professional (id),
  skipped boolean NOT NULL,
  note text,
  waits_for text CHECK (waits_for IN ('CLIENT', 'KELA', 'EMPLOYMENT', 'HEALTH', 'SOCIAL', 'OTHER')),
  waits_until_on date,
  measures_asked_at timestamptz,
  appointment_id uuid,
  booked_at timestamptz,
  done_at timestamptz,
  done_recorded_at timestamptz,
  done_by uuid,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK ((waits_for IS NULL) = (waits_until_on IS NULL))
);
COMMENT ON TABLE path_step IS 'One step of a client''s path: what it is and the facts of it; where it stands is computed';
COMMENT ON COLUMN path_step.id IS '[technical] step';
COMMENT ON COLUMN path_step.path_id IS '[technical] path';
COMMENT ON COLUMN path_step.model_step_id IS '[technical] step of the model; null = added freely';
COMMENT ON COLUMN path_step.position IS '[technical] order in the plan being written';
COMMENT ON COLUMN path_step.title IS '[sensitive] title to the client';
COMMENT ON COLUMN path_step.place IS '[sensitive] where';
COMMENT ON COLUMN path_step.instruction IS '[sensitive] what the client does';
COMMENT ON COLUMN path_step.sector IS '[sensitive] organisation of the network';
COMMENT ON COLUMN path_step.role IS '[sensitive] who does it';
COMMENT ON COLUMN path_step.measures IS '[sensitive] instruments answered in it';
COMMENT ON COLUMN path_step.service_type IS '[sensitive] what is booked for it';
COMMENT ON COLUMN path_step.planned_on IS '[sensitive] day in the plan being written';
COMMENT ON COLUMN path_step.responsible_id IS '[personal] who is responsible, in the plan being written';
COMMENT ON COLUMN path_step.skipped IS '[sensitive] left out of the plan being written';
COMMENT ON COLUMN path_step.note IS '[sensitive] why it was left out or changed';
COMMENT ON COLUMN path_step.waits_for IS '[sensitive] whom it waits for';
COMMENT ON COLUMN path_step.waits_until_on IS '[sensitive] until when an answer is waited for';
COMMENT ON COLUMN path_step.measures_asked_at IS '[technical] when its instruments were asked of the client';
COMMENT ON COLUMN path_step.appointment_id IS '[technical] appointment booked for it';
COMMENT ON COLUMN path_step.booked_at IS '[sensitive] when that appointment begins';
COMMENT ON COLUMN path_step.done_at IS '[sensitive] when it was done';
COMMENT ON COLUMN path_step.done_recorded_at IS '[technical] when the system came to know that it was done';
COMMENT ON COLUMN path_step.done_by IS '[personal] account that recorded it done';
COMMENT ON COLUMN path_step.created_at IS '[technical] when the row was written';
COMMENT ON COLUMN path_step.created_by IS '[personal] account that wrote it; null = the system';
CREATE INDEX path_step_path ON path_step (path_id, position);
CREATE INDEX path_step_model_step ON path_step (model_step_id);
CREATE INDEX path_step_responsible ON path_step (responsible_id);

CREATE TABLE path_step_change (
  id uuid PRIMARY KEY,
  path_id uuid NOT NULL REFERENCES path (id),
  step_id uuid REFERENCES path_step (id),
  kind text NOT NULL CHECK (kind IN ('ADDED', 'SKIPPED', 'RESTORED', 'MOVED_DATE', 'MOVED_ORDER', 'RESPONSIBLE', 'GOAL')),
  edit_no integer NOT NULL,
  before_on date,
  after_on date,
  reason text NOT NULL,
  professional_id uuid REFERENCES professional (id),
  created_at timestamptz NOT NULL,
  created_by uuid
);
COMMENT ON TABLE path_step_change IS 'A change to a plan with its reason; also what the second of two editors is shown';
COMMENT ON COLUMN path_step_change.id IS '[technical] change';
COMMENT ON COLUMN path_step_change.path_id IS '[technical] path';
COMMENT ON COLUMN path_step_change.step_id IS '[technical] step; null = a goal changed';
COMMENT ON COLUMN path_step_change.kind IS '[technical] what changed';
COMMENT ON COLUMN path_step_change.edit_no IS '[technical] edit of the path in which it changed';
COMMENT ON COLUMN path_step_change.before_on IS '[sensitive] day before';
COMMENT ON COLUMN path_step_change.after_on IS '[sensitive] day after';
COMMENT ON COLUMN path_step_change.reason IS '[sensitive] why';
COMMENT ON COLUMN path_step_change.professional_id IS '[personal] who changed it';
COMMENT ON COLUMN path_step_change.created_at IS '[technical] when the row was written';
COMMENT ON COLUMN path_step_change.created_by IS '[personal] account that wrote it; null = the system';
CREATE INDEX path_step_change_path ON path_step_change (path_id, edit_no);
CREATE INDEX path_step_change_step ON path_step_change (step_id);
CREATE INDEX path_step_change_professional ON path_step_change (professional_id);

CREATE TABLE path_version (
  path_id uuid NOT NULL REFERENCES path (id),
  number integer NOT NULL,
  reason text NOT NULL,
  edit_no integer NOT NULL,
  sent_at timestamptz NOT NULL,
  professional_id uuid REFERENCES professional (id),
  created_at timestamptz NOT NULL,
  created_by uuid,
  PRIMARY KEY (path_id, number)
);
COMMENT ON TABLE path_version IS 'A plan as it was sent to the client; never changes';
COMMENT ON COLUMN path_version.path_id IS '[technical] path';
COMMENT ON COLUMN path_version.number IS '[technical] number, the first is 1';
COMMENT ON COLUMN path_version.reason IS '[sensitive] why it was sent, in the sender''s words; empty for the first';
COMMENT ON COLUMN path_version.edit_no IS '[technical] edit of the path that was sent';
COMMENT ON COLUMN path_version.sent_at IS '[sensitive] when it was sent';
COMMENT ON COLUMN path_version.professional_id IS '[personal] who sent it';
COMMENT ON COLUMN path_version.created_at IS '[technical] when the row was written';
COMMENT ON COLUMN path_version.created_by IS '[personal] account that wrote it; null = the system';
CREATE INDEX path_version_professional ON path_version (professional_id);

CREATE TABLE path_version_step (
  path_id uuid NOT NULL,
  number integer NOT NULL,
  step_id uuid NOT NULL REFERENCES path_step (id),
  position integer NOT NULL,
  skipped boolean NOT NULL,
  note text,
  planned_on date,
  responsible_id uuid REFERENCES professional (id),
  created_at timestamptz NOT NULL,
  created_by uuid,
  PRIMARY KEY (path_id, number, step_id),
  FOREIGN KEY (path_id, number) REFERENCES path_version (path_id, number)
);
COMMENT ON TABLE path_version_step IS 'A step as it was in a plan sent to the client';
COMMENT ON COLUMN path_version_step.path_id IS '[technical] path';
COMMENT ON COLUMN path_version_step.number IS '[technical] version';
COMMENT ON COLUMN path_version_step.step_id IS '[technical] step';
COMMENT ON COLUMN path_version_step.position IS '[technical] order';
COMMENT ON COLUMN path_version_step.skipped IS '[sensitive] left out';
COMMENT ON COLUMN path_version_step.note IS '[sensitive] why';
COMMENT ON COLUMN path_version_step.planned_on IS '[sensitive] day';
COMMENT ON COLUMN path_version_step.responsible_id IS '[personal] who is responsible';
COMMENT ON COLUMN path_version_step.created_at IS '[technical] when the row was written';
COMMENT ON COLUMN path_version_step.created_by IS '[personal] account that wrote it; null = the system';
CREATE INDEX path_version_step_step ON path_version_step (step_id);
CREATE INDEX path_version_step_responsible ON path_version_step (responsible_id);

CREATE TABLE path_version_goal (
  path_id uuid NOT NULL,
  number integer NOT NULL,
  goal_id uuid NOT NULL REFERENCES path_goal (id),
  created_at timestamptz NOT NULL,
  created_by uuid,
  PRIMARY KEY (path_id, number, goal_id),
  FOREIGN KEY (path_id, number) REFERENCES path_version (path_id, number)
);
COMMENT ON TABLE path_version_goal IS 'A goal that was in a plan sent to the client';
COMMENT ON COLUMN path_version_goal.path_id IS '[technical] path';
COMMENT ON COLUMN path_version_goal.number IS '[technical] version';
COMMENT ON COLUMN path_version_goal.goal_id IS '[technical] goal';
COMMENT ON COLUMN path_version_goal.created_at IS '[technical] when the row was written';
COMMENT ON COLUMN path_version_goal.created_by IS '[personal] account that wrote it; null = the system';
CREATE INDEX path_version_goal_goal ON path_version_goal (goal_id);

CREATE TABLE path_acceptance (
  id uuid PRIMARY KEY,
  path_id uuid NOT NULL,
  number integer NOT NULL,
  answer text NOT NULL CHECK (answer IN ('ACCEPTED', 'CHANGE_ASKED')),
  words text,
  way text NOT NULL CHECK (way IN ('SELF', 'TOLD')),
  answered_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid,
  FOREIGN KEY (path_id, number) REFERENCES path_version (path_id, number),
  CHECK ((answer = 'CHANGE_ASKED') = (words IS NOT NULL))
);
COMMENT ON TABLE path_acceptance IS 'The client''s answer to a plan sent: accepted, or something else asked';
COMMENT ON COLUMN path_acceptance.id IS '[technical] answer';
COMMENT ON COLUMN path_acceptance.path_id IS '[technical] path';
COMMENT ON COLUMN path_acceptance.number IS '[technical] version answered';
COMMENT ON COLUMN path_acceptance.answer IS '[sensitive] accepted or a change asked';
COMMENT ON COLUMN path_acceptance.words IS '[sensitive] what the client asks to be different, in the client''s words';
COMMENT ON COLUMN path_acceptance.way IS '[technical] the client answered alone, or told a professional who wrote it down';
COMMENT ON COLUMN path_acceptance.answered_at IS '[sensitive] when the client answered';
COMMENT ON COLUMN path_acceptance.recorded_at IS '[technical] when the system came to know it';
COMMENT ON COLUMN path_acceptance.created_at IS '[technical] when the row was written';
COMMENT ON COLUMN path_acceptance.created_by IS '[personal] account that wrote it; null = the system';
CREATE INDEX path_acceptance_version ON path_acceptance (path_id, number);
CREATE UNIQUE INDEX path_accepted_once ON path_acceptance (path_id, number) WHERE answer = 'ACCEPTED';

CREATE TABLE path_review (
  id uuid PRIMARY KEY,
  path_id uuid NOT NULL REFERENCES path (id),
  kind text NOT NULL CHECK (kind IN ('MID', 'END')),
  reviewed_on date NOT NULL,
  gas_t numeric(5,1),
  summary text NOT NULL,
  register text NOT NULL CHECK (register IN ('PATIENT', 'SOCIAL_WELFARE')),
  service_task text,
  organiser_id uuid,
  producer_id uuid,
  author_id uuid,
  author_role text,
  record_status text NOT NULL CHECK (record_status IN ('DRAFT', 'FINAL', 'CORRECTED', 'ANNULLED')),
  corrects_id uuid,
  happened_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid
);
COMMENT ON TABLE path_review IS 'A review of a path done together with the client';
COMMENT ON COLUMN path_review.id IS '[technical] review';
COMMENT ON COLUMN path_review.path_id IS '[technical] path';
COMMENT ON COLUMN path_review.kind IS '[technical] on the way or at the end';
COMMENT ON COLUMN path_review.reviewed_on IS '[sensitive] day of the review';
COMMENT ON COLUMN path_review.gas_t IS '[sensitive] T score of the goals reached';
COMMENT ON COLUMN path_review.summary IS '[sensitive] what was seen together';
COMMENT ON COLUMN path_review.register IS '[technical] register of the record';
COMMENT ON COLUMN path_review.service_task IS '[technical] service task where social';
COMMENT ON COLUMN path_review.organiser_id IS '[technical] unit that organises';
COMMENT ON COLUMN path_review.producer_id IS '[technical] unit that produces';
COMMENT ON COLUMN path_review.author_id IS '[personal] account of the author';
COMMENT ON COLUMN path_review.author_role IS '[technical] role of the author at the moment';
COMMENT ON COLUMN path_review.record_status IS '[technical] draft, final, corrected or annulled';
COMMENT ON COLUMN path_review.corrects_id IS '[technical] earlier row that this one corrects';
COMMENT ON COLUMN path_review.happened_at IS '[technical] when it happened';
COMMENT ON COLUMN path_review.recorded_at IS '[technical] when the system came to know it';
COMMENT ON COLUMN path_review.created_at IS '[technical] when the row was written';
COMMENT ON COLUMN path_review.created_by IS '[personal] account that wrote it; null = the system';
CREATE INDEX path_review_path ON path_review (path_id, happened_at);

CREATE TABLE path_review_goal (
  review_id uuid NOT NULL REFERENCES path_review (id),
  goal_id uuid NOT NULL REFERENCES path_goal (id),
  reached integer NOT NULL CHECK (reached BETWEEN -2 AND 2),
  created_at timestamptz NOT NULL,
  created_by uuid,
  PRIMARY KEY (review_id, goal_id)
);
COMMENT ON TABLE path_review_goal IS 'The level of a goal reached at a review';
COMMENT ON COLUMN path_review_goal.review_id IS '[technical] review';
COMMENT ON COLUMN path_review_goal.goal_id IS '[technical] goal';
COMMENT ON COLUMN path_review_goal.reached IS '[sensitive] level reached';
COMMENT ON COLUMN path_review_goal.created_at IS '[technical] when the row was written';
COMMENT ON COLUMN path_review_goal.created_by IS '[personal] account that wrote it; null = the system';
CREATE INDEX path_review_goal_goal ON path_review_goal (goal_id);

CREATE VIEW report_path AS
SELECT p.id AS path_id, p.client_id, p.model_version_id, p.imported, p.from_on, p.producer_id, p.recorded_at, p.ended_at, p.outcome,
  s.first_sent_at, s.version_sent, a.first_accepted_at, a.version_accepted,
  CASE
    WHEN p.ended_at IS NOT NULL THEN 'ENDED'
    WHEN a.version_accepted IS NOT NULL OR p.imported THEN 'ACTIVE'
    WHEN s.version_sent IS NULL THEN 'DRAFT'
    WHEN c.asked THEN 'CHANGE_ASKED'
    ELSE 'SENT'
  END AS status
FROM path p
LEFT JOIN LATERAL (
  SELECT min(v.sent_at) AS first_sent_at, max(v.number) AS version_sent
  FROM path_version v
  WHERE v.path_id = p.id) s ON TRUE
LEFT JOIN LATERAL (
  SELECT min(pa.answered_at) AS first_accepted_at, max(pa.number) AS version_accepted
  FROM path_acceptance pa
  WHERE pa.path_id = p.id AND pa.answer = 'ACCEPTED') a ON TRUE
LEFT JOIN LATERAL (
  SELECT TRUE AS asked
  FROM path_acceptance pc
  WHERE pc.path_id = p.id AND pc.number = s.version_sent AND pc.answer = 'CHANGE_ASKED'
  LIMIT 1) c ON TRUE
WHERE p.record_status <> 'ANNULLED';
COMMENT ON VIEW report_path IS 'Every path with where it stands: one source for the figures of paths by state';
GRANT SELECT ON report_path TO polku_app;
