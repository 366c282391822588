-- Who may use which part of a record (703/2023 9, 53–59 §, decree 457/2024), and the client's own word about it.

CREATE TABLE use_rule (
  task text NOT NULL CHECK (task IN ('H1', 'H2', 'H3', 'H4', 'H5', 'S1', 'S2', 'S3', 'S4', 'S5')),
  ground text NOT NULL CHECK (ground IN ('OWN', 'CROSS')),
  data text NOT NULL,
  reach text NOT NULL CHECK (reach IN ('ALL', 'SERVICE_TASK', 'OWN_SERVICE_TASKS', 'OWN_UNITS')),
  service_task text,
  paragraph text NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK ((reach = 'SERVICE_TASK') = (service_task IS NOT NULL)),
  UNIQUE NULLS NOT DISTINCT (task, ground, data, reach, service_task)
);
COMMENT ON TABLE use_rule IS 'What a work task may use at the most, row by row of decree 457/2024; written from access/use-rules.csv';
COMMENT ON COLUMN use_rule.task IS '[technical] work task of 3 § (H) or 10 § (S)';
COMMENT ON COLUMN use_rule.ground IS '[technical] OWN sector, or CROSS: joint service, permit or 53 § without one';
COMMENT ON COLUMN use_rule.data IS '[technical] part of the record';
COMMENT ON COLUMN use_rule.reach IS '[technical] which records of that part';
COMMENT ON COLUMN use_rule.service_task IS '[technical] the service task that SERVICE_TASK names';
COMMENT ON COLUMN use_rule.paragraph IS '[technical] paragraph of the decree';
COMMENT ON COLUMN use_rule.created_at IS '[technical] when written';
COMMENT ON COLUMN use_rule.created_by IS '[technical] unused; the rules come with the software';

CREATE TABLE care_task (
  id uuid PRIMARY KEY,
  professional_id uuid NOT NULL,
  task text NOT NULL CHECK (task IN ('H1', 'H2', 'H3', 'H4', 'H5', 'S1', 'S2', 'S3', 'S4', 'S5')),
  service_tasks text[] NOT NULL,
  unit_ids uuid[] NOT NULL,
  supervisor_id uuid,
  from_on date NOT NULL,
  to_on date,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (to_on IS NULL OR to_on >= from_on)
);
CREATE INDEX care_task_professional ON care_task (professional_id);
COMMENT ON TABLE care_task IS 'The work tasks of a professional, on which the use of client data is founded';
COMMENT ON COLUMN care_task.id IS '[technical] id';
COMMENT ON COLUMN care_task.professional_id IS '[personal] the professional';
COMMENT ON COLUMN care_task.task IS '[technical] work task of decree 457/2024';
COMMENT ON COLUMN care_task.service_tasks IS '[technical] service tasks of social welfare the work is in, or that a health service is essentially linked to';
COMMENT ON COLUMN care_task.unit_ids IS '[technical] units whose records are those of the own profession, speciality or service';
COMMENT ON COLUMN care_task.supervisor_id IS '[personal] the professional who guides a student''s task (21 §)';
COMMENT ON COLUMN care_task.from_on IS '[technical] first day';
COMMENT ON COLUMN care_task.to_on IS '[technical] last day; null = until further notice';
COMMENT ON COLUMN care_task.created_at IS '[technical] when written';
COMMENT ON COLUMN care_task.created_by IS '[personal] account that wrote it; null = the region loader';

CREATE TABLE joint_service (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL,
  source_id uuid NOT NULL UNIQUE,
  from_on date NOT NULL,
  to_on date,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (to_on IS NULL OR to_on >= from_on)
);
CREATE INDEX joint_service_client ON joint_service (client_id);
COMMENT ON TABLE joint_service IS 'A service that social welfare and health care give together: those who give it may use what it needs (53 § 1)';
COMMENT ON COLUMN joint_service.id IS '[technical] id';
COMMENT ON COLUMN joint_service.client_id IS '[personal] the client';
COMMENT ON COLUMN joint_service.source_id IS '[technical] the path or joint assessment that is the service';
COMMENT ON COLUMN joint_service.from_on IS '[technical] first day';
COMMENT ON COLUMN joint_service.to_on IS '[technical] last day; null = goes on';
COMMENT ON COLUMN joint_service.created_at IS '[technical] when written';
COMMENT ON COLUMN joint_service.created_by IS '[personal] account that wrote it; null = the system';

CREATE TABLE permit (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL,
  of_register text NOT NULL CHECK (of_register IN ('PATIENT', 'SOCIAL_WELFARE')),
  receiver_unit_id uuid,
  parts text[] NOT NULL CHECK (cardinality(parts) > 0),
  recorded_from_on date,
  recorded_to_on date,
  given_at timestamptz NOT NULL,
  by_proxy uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (recorded_to_on IS NULL OR recorded_from_on IS NULL OR recorded_to_on >= recorded_from_on),
  CHECK (withdrawn_at IS NULL OR withdrawn_at >= given_at)
);
CREATE INDEX permit_client ON permit (client_id);
COMMENT ON TABLE permit IS 'The client''s permit to give data across the two registers (luovutuslupa, 53 § 2–3, decree 25 §)';
COMMENT ON COLUMN permit.id IS '[technical] id';
COMMENT ON COLUMN permit.client_id IS '[personal] the client';
COMMENT ON COLUMN permit.of_register IS '[sensitive] the register whose data may be given to the other sector';
COMMENT ON COLUMN permit.receiver_unit_id IS '[sensitive] a named receiver; null = all public services of the other sector';
COMMENT ON COLUMN permit.parts IS '[sensitive] of patient data SUMMARY, ENTRIES or STATEMENTS; of social welfare the service tasks';
COMMENT ON COLUMN permit.recorded_from_on IS '[sensitive] only what was recorded from this day on';
COMMENT ON COLUMN permit.recorded_to_on IS '[sensitive] only what was recorded until this day';
COMMENT ON COLUMN permit.given_at IS '[technical] when given';
COMMENT ON COLUMN permit.by_proxy IS '[personal] account of the one who gave it for the client';
COMMENT ON COLUMN permit.withdrawn_at IS '[technical] when withdrawn; null = in force until further notice';
COMMENT ON COLUMN permit.withdrawn_by IS '[personal] account that withdrew it';
COMMENT ON COLUMN permit.created_at IS '[technical] when recorded';
COMMENT ON COLUMN permit.created_by IS '[personal] account that recorded it';

CREATE TABLE prohibition (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL,
  of_register text NOT NULL CHECK (of_register IN ('PATIENT', 'SOCIAL_WELFARE')),
  service_task text,
  document_id uuid,
  given_at timestamptz NOT NULL,
  by_proxy uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (num_nonnulls(service_task, document_id) <= 1),
  CHECK (service_task IS NULL OR of_register = 'SOCIAL_WELFARE'),
  CHECK (withdrawn_at IS NULL OR withdrawn_at >= given_at)
);
CREATE INDEX prohibition_client ON prohibition (client_id);
COMMENT ON TABLE prohibition IS 'The client''s prohibition to give data out of a register (kielto, 59 §)';
COMMENT ON COLUMN prohibition.id IS '[technical] id';
COMMENT ON COLUMN prohibition.client_id IS '[personal] the client';
COMMENT ON COLUMN prohibition.of_register IS '[sensitive] the register; whole when nothing narrower is named';
COMMENT ON COLUMN prohibition.service_task IS '[sensitive] only this service task of social welfare';
COMMENT ON COLUMN prohibition.document_id IS '[sensitive] only this document, or service event in health care';
COMMENT ON COLUMN prohibition.given_at IS '[technical] when given';
COMMENT ON COLUMN prohibition.by_proxy IS '[personal] account of the one who gave it for the client';
COMMENT ON COLUMN prohibition.withdrawn_at IS '[technical] when withdrawn; null = in force until further notice';
COMMENT ON COLUMN prohibition.withdrawn_by IS '[personal] account that withdrew it';
COMMENT ON COLUMN prohibition.created_at IS '[technical] when recorded';
COMMENT ON COLUMN prohibition.created_by IS '[personal] account that recorded it';

CREATE TABLE emergency_access (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL,
  account_id uuid NOT NULL,
  unit_id uuid,
  reason text NOT NULL,
  words text NOT NULL,
  from_at timestamptz NOT NULL,
  until_at timestamptz NOT NULL,
  reviewed_at timestamptz,
  reviewed_by uuid,
  justified boolean,
  review_words text,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (until_at > from_at),
  CHECK (num_nonnulls(reviewed_at, reviewed_by, justified) IN (0, 3))
);
CREATE INDEX emergency_access_client ON emergency_access (client_id, account_id);
CREATE INDEX emergency_access_unreviewed ON emergency_access (from_at) WHERE reviewed_at IS NULL;
COMMENT ON TABLE emergency_access IS 'A record opened without a relationship for a stated reason and a limited time; a person reviews each';
COMMENT ON COLUMN emergency_access.id IS '[technical] id';
COMMENT ON COLUMN emergency_access.client_id IS '[personal] the client';
COMMENT ON COLUMN emergency_access.account_id IS '[personal] who opened it';
COMMENT ON COLUMN emergency_access.unit_id IS '[technical] in which unit';
COMMENT ON COLUMN emergency_access.reason IS '[sensitive] reason chosen';
COMMENT ON COLUMN emergency_access.words IS '[sensitive] reason in own words';
COMMENT ON COLUMN emergency_access.from_at IS '[technical] when opened';
COMMENT ON COLUMN emergency_access.until_at IS '[technical] when it closes by itself';
COMMENT ON COLUMN emergency_access.reviewed_at IS '[technical] when reviewed';
COMMENT ON COLUMN emergency_access.reviewed_by IS '[personal] who reviewed';
COMMENT ON COLUMN emergency_access.justified IS '[sensitive] whether there was a ground';
COMMENT ON COLUMN emergency_access.review_words IS '[sensitive] what the reviewer found';
COMMENT ON COLUMN emergency_access.created_at IS '[technical] same as from_at';
COMMENT ON COLUMN emergency_access.created_by IS '[personal] same as account_id';
