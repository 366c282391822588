-- Who is responsible for a client: own worker, team, tasks.

CREATE TABLE own_worker (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES client (id),
  professional_id uuid NOT NULL REFERENCES professional (id),
  substitute_id uuid REFERENCES professional (id),
  co_worker_id uuid REFERENCES professional (id),
  meets_weeks integer CHECK (meets_weeks BETWEEN 1 AND 52),
  reason text,
  client_heard boolean NOT NULL,
  special_support boolean NOT NULL,
  from_on date NOT NULL,
  to_on date,
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
  CHECK (to_on IS NULL OR to_on >= from_on)
);
COMMENT ON TABLE own_worker IS 'A client''s own worker (omatyöntekijä, SHL 42 §): one at a time, history kept';
COMMENT ON COLUMN own_worker.id IS '[technical] naming';
COMMENT ON COLUMN own_worker.client_id IS '[personal] client';
COMMENT ON COLUMN own_worker.professional_id IS '[personal] own worker';
COMMENT ON COLUMN own_worker.substitute_id IS '[personal] who answers when the own worker is away';
COMMENT ON COLUMN own_worker.co_worker_id IS '[personal] who does the work with the own worker, for example a social worker in public office';
COMMENT ON COLUMN own_worker.meets_weeks IS '[sensitive] how many weeks between meetings, as agreed';
COMMENT ON COLUMN own_worker.reason IS '[sensitive] why this worker, or why the worker changed';
COMMENT ON COLUMN own_worker.client_heard IS '[sensitive] the client was heard of the choice';
COMMENT ON COLUMN own_worker.special_support IS '[sensitive] the client needs special support (SHL 3 §)';
COMMENT ON COLUMN own_worker.from_on IS '[sensitive] first day';
COMMENT ON COLUMN own_worker.to_on IS '[sensitive] last day; null = in force';
COMMENT ON COLUMN own_worker.register IS '[technical] register of the record';
COMMENT ON COLUMN own_worker.service_task IS '[technical] service task where social';
COMMENT ON COLUMN own_worker.organiser_id IS '[technical] unit that organises';
COMMENT ON COLUMN own_worker.producer_id IS '[technical] unit that produces';
COMMENT ON COLUMN own_worker.author_id IS '[personal] account of the author';
COMMENT ON COLUMN own_worker.author_role IS '[technical] role of the author at the moment';
COMMENT ON COLUMN own_worker.record_status IS '[technical] draft, final, corrected or annulled';
COMMENT ON COLUMN own_worker.corrects_id IS '[technical] earlier row that this one corrects';
COMMENT ON COLUMN own_worker.happened_at IS '[technical] when it happened';
COMMENT ON COLUMN own_worker.recorded_at IS '[technical] when the system came to know it';
COMMENT ON COLUMN own_worker.created_at IS '[technical] when the row was written';
COMMENT ON COLUMN own_worker.created_by IS '[personal] account that wrote it; null = the system';
CREATE UNIQUE INDEX own_worker_one_active ON own_worker (client_id) WHERE to_on IS NULL;
CREATE INDEX own_worker_client ON own_worker (client_id, from_on DESC);
CREATE INDEX own_worker_professional ON own_worker (professional_id) WHERE to_on IS NULL;
CREATE INDEX own_worker_professional_all ON own_worker (professional_id);
CREATE INDEX own_worker_substitute ON own_worker (substitute_id);
CREATE INDEX own_worker_co_worker ON own_worker (co_worker_id);

CREATE TABLE team_member (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES client (id),
  professional_id uuid NOT NULL REFERENCES professional (id),
  role text NOT NULL,
  path_id uuid,
  from_on date NOT NULL,
  to_on date,
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
  CHECK (to_on IS NULL OR to_on >= from_on)
);
COMMENT ON TABLE team_member IS 'A member of the team around a client';
COMMENT ON COLUMN team_member.id IS '[technical] membership';
COMMENT ON COLUMN team_member.client_id IS '[personal] client';
COMMENT ON COLUMN team_member.professional_id IS '[personal] member';
COMMENT ON COLUMN team_member.role IS '[sensitive] role in the team';
COMMENT ON COLUMN team_member.path_id IS '[technical] path that brought the member; null = named by hand';
COMMENT ON COLUMN team_member.from_on IS '[sensitive] first day';
COMMENT ON COLUMN team_member.to_on IS '[sensitive] last day; null = in force';
COMMENT ON COLUMN team_member.register IS '[technical] register of the record';
COMMENT ON COLUMN team_member.service_task IS '[technical] service task where social';
COMMENT ON COLUMN team_member.organiser_id IS '[technical] unit that organises';
COMMENT ON COLUMN team_member.producer_id IS '[technical] unit that produces';
COMMENT ON COLUMN team_member.author_id IS '[personal] account of the author';
COMMENT ON COLUMN team_member.author_role IS '[technical] role of the author at the moment';
COMMENT ON COLUMN team_member.record_status IS '[technical] draft, final, corrected or annulled';
COMMENT ON COLUMN team_member.corrects_id IS '[technical] earlier row that this one corrects';
COMMENT ON COLUMN team_member.happened_at IS '[technical] when it happened';
COMMENT ON COLUMN team_member.recorded_at IS '[technical] when the system came to know it';
COMMENT ON COLUMN team_member.created_at IS '[technical] when the row was written';
COMMENT ON COLUMN team_member.created_by IS '[personal] account that wrote it; null = the system';
CREATE UNIQUE INDEX team_member_once ON team_member (client_id, professional_id) WHERE to_on IS NULL;
CREATE INDEX team_member_client ON team_member (client_id);
CREATE INDEX team_member_professional ON team_member (professional_id);
CREATE INDEX team_member_path ON team_member (path_id);

CREATE TABLE task (
  id uuid PRIMARY KEY,
  client_id uuid REFERENCES client (id),
  kind text NOT NULL,
  words text,
  subject_kind text,
  subject_id uuid,
  urgent boolean NOT NULL,
  due_on date NOT NULL,
  professional_id uuid REFERENCES professional (id),
  unit_id uuid REFERENCES unit (id),
  done_at timestamptz,
  done_by uuid,
  done_words text,
  withdrawn_at timestamptz,
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
  CHECK (professional_id IS NOT NULL OR unit_id IS NOT NULL)
);
COMMENT ON TABLE task IS 'Something that one person or one unit must do by a day';
COMMENT ON COLUMN task.id IS '[technical] task';
COMMENT ON COLUMN task.client_id IS '[personal] whom it concerns; null = nobody';
COMMENT ON COLUMN task.kind IS '[sensitive] what kind of task; its sentence is in the texts';
COMMENT ON COLUMN task.words IS '[sensitive] what to do, in words, or what the client said';
COMMENT ON COLUMN task.subject_kind IS '[technical] kind of the thing it is about';
COMMENT ON COLUMN task.subject_id IS '[technical] thing it is about';
COMMENT ON COLUMN task.urgent IS '[sensitive] must be acted on the same day';
COMMENT ON COLUMN task.due_on IS '[sensitive] last day';
COMMENT ON COLUMN task.professional_id IS '[personal] who is responsible';
COMMENT ON COLUMN task.unit_id IS '[technical] unit that is responsible when no one person is';
COMMENT ON COLUMN task.done_at IS '[sensitive] when it was done';
COMMENT ON COLUMN task.done_by IS '[personal] account that did it';
COMMENT ON COLUMN task.done_words IS '[sensitive] what was done';
COMMENT ON COLUMN task.withdrawn_at IS '[sensitive] when it became needless';
COMMENT ON COLUMN task.register IS '[technical] register of the record';
COMMENT ON COLUMN task.service_task IS '[technical] service task where social';
COMMENT ON COLUMN task.organiser_id IS '[technical] unit that organises';
COMMENT ON COLUMN task.producer_id IS '[technical] unit that produces';
COMMENT ON COLUMN task.author_id IS '[personal] account of the author';
COMMENT ON COLUMN task.author_role IS '[technical] role of the author at the moment';
COMMENT ON COLUMN task.record_status IS '[technical] draft, final, corrected or annulled';
COMMENT ON COLUMN task.corrects_id IS '[technical] earlier row that this one corrects';
COMMENT ON COLUMN task.happened_at IS '[technical] when it happened';
COMMENT ON COLUMN task.recorded_at IS '[technical] when the system came to know it';
COMMENT ON COLUMN task.created_at IS '[technical] when the row was written';
COMMENT ON COLUMN task.created_by IS '[personal] account that wrote it; null = the system';
CREATE INDEX task_client ON task (client_id);
CREATE INDEX task_professional ON task (professional_id, due_on);
CREATE INDEX task_unit ON task (unit_id, due_on);
CREATE INDEX task_subject ON task (subject_kind, subject_id);
