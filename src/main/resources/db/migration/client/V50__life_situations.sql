-- What changes a person's everyday life and is not a service: sick leave, being without work, caring for somebody alone. Told by the
-- client, or taken in from elsewhere. A correction or an end is a new row that corrects the one before it.

CREATE TABLE life_situation (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES client,
  kind text NOT NULL CHECK (kind IN ('SICK_LEAVE', 'UNEMPLOYED', 'CARER_ALONE')),
  from_on date NOT NULL,
  to_on date,
  source text NOT NULL CHECK (source IN ('TOLD', 'IMPORTED')),
  corrects_id uuid REFERENCES life_situation,
  register text NOT NULL CHECK (register IN ('PATIENT', 'SOCIAL_WELFARE')),
  service_task text,
  organiser_id uuid,
  producer_id uuid,
  author_id uuid,
  author_role text,
  record_status text NOT NULL CHECK (record_status IN ('FINAL', 'ANNULLED')),
  happened_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (to_on >= from_on)
);
CREATE INDEX life_situation_client ON life_situation (client_id, from_on DESC);
CREATE UNIQUE INDEX life_situation_corrected_once ON life_situation (corrects_id);
CREATE INDEX life_situation_kind ON life_situation (kind, from_on);
COMMENT ON TABLE life_situation IS 'What changes a person''s everyday life, as told or as taken in from elsewhere';
COMMENT ON COLUMN life_situation.id IS '[technical] id';
COMMENT ON COLUMN life_situation.client_id IS '[personal] the client';
COMMENT ON COLUMN life_situation.kind IS '[sensitive] sick leave, without work, or caring for somebody alone';
COMMENT ON COLUMN life_situation.from_on IS '[sensitive] first day';
COMMENT ON COLUMN life_situation.to_on IS '[sensitive] last day, when known; null = goes on';
COMMENT ON COLUMN life_situation.source IS '[technical] told by the client, or taken in from elsewhere';
COMMENT ON COLUMN life_situation.corrects_id IS '[technical] the row that this one stands in the place of';
COMMENT ON COLUMN life_situation.register IS '[technical] register of the record';
COMMENT ON COLUMN life_situation.service_task IS '[technical] service task of social welfare';
COMMENT ON COLUMN life_situation.organiser_id IS '[technical] who organises the service';
COMMENT ON COLUMN life_situation.producer_id IS '[technical] unit that recorded it';
COMMENT ON COLUMN life_situation.author_id IS '[personal] account that recorded it';
COMMENT ON COLUMN life_situation.author_role IS '[technical] role of the author';
COMMENT ON COLUMN life_situation.record_status IS '[technical] final, or taken back by this row';
COMMENT ON COLUMN life_situation.happened_at IS '[technical] when it was told';
COMMENT ON COLUMN life_situation.recorded_at IS '[technical] when the system came to know it';
COMMENT ON COLUMN life_situation.created_at IS '[technical] same as recorded_at';
COMMENT ON COLUMN life_situation.created_by IS '[personal] account that recorded it; null = the system';
