CREATE TABLE instrument_request (
    id uuid PRIMARY KEY,
    client_id uuid NOT NULL REFERENCES client (id),
    instrument_code text NOT NULL,
    instrument_version text NOT NULL,
    due_on date,
    path_id uuid,
    happened_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    withdrawn_at timestamptz,
    register text NOT NULL CHECK (register IN ('PATIENT', 'SOCIAL_WELFARE')),
    service_task text,
    organiser_id uuid,
    producer_id uuid,
    author_id uuid,
    author_role text,
    record_status text NOT NULL CHECK (record_status IN ('DRAFT', 'FINAL', 'CORRECTED', 'ANNULLED')),
    created_at timestamptz NOT NULL,
    created_by uuid
);
COMMENT ON TABLE instrument_request IS 'A wish that a client answers an instrument by a day';
COMMENT ON COLUMN instrument_request.id IS '[technical] Request';
COMMENT ON COLUMN instrument_request.client_id IS '[personal] Whom the request is about';
COMMENT ON COLUMN instrument_request.instrument_code IS '[sensitive] Instrument';
COMMENT ON COLUMN instrument_request.instrument_version IS '[technical] Version of the instrument';
COMMENT ON COLUMN instrument_request.due_on IS '[technical] Day by which an answer is hoped for';
COMMENT ON COLUMN instrument_request.path_id IS '[technical] Path the request belongs to';
COMMENT ON COLUMN instrument_request.happened_at IS '[technical] When it was asked';
COMMENT ON COLUMN instrument_request.recorded_at IS '[technical] When the system knew';
COMMENT ON COLUMN instrument_request.withdrawn_at IS '[technical] When the request was taken back';
COMMENT ON COLUMN instrument_request.register IS '[technical] Register of the record: patient or social welfare client';
COMMENT ON COLUMN instrument_request.service_task IS '[technical] Service task in social welfare';
COMMENT ON COLUMN instrument_request.organiser_id IS '[technical] Unit that organises the service';
COMMENT ON COLUMN instrument_request.producer_id IS '[technical] Unit that produces the service';
COMMENT ON COLUMN instrument_request.author_id IS '[personal] Account that wrote the record';
COMMENT ON COLUMN instrument_request.author_role IS '[technical] Role of the author at that moment';
COMMENT ON COLUMN instrument_request.record_status IS '[technical] Draft, final, corrected or annulled';
COMMENT ON COLUMN instrument_request.created_at IS '[technical] Row written';
COMMENT ON COLUMN instrument_request.created_by IS '[personal] Account that caused the row';

CREATE INDEX ON instrument_request (client_id);

CREATE TABLE instrument_draft (
    request_id uuid PRIMARY KEY REFERENCES instrument_request (id),
    answers jsonb NOT NULL,
    saved_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    created_by uuid
);
COMMENT ON TABLE instrument_draft IS 'Answers to a request that are not sent yet';
COMMENT ON COLUMN instrument_draft.request_id IS '[technical] Request being answered';
COMMENT ON COLUMN instrument_draft.answers IS '[sensitive] Number by item, null where the person did not want to answer';
COMMENT ON COLUMN instrument_draft.saved_at IS '[technical] Last change';
COMMENT ON COLUMN instrument_draft.created_at IS '[technical] Row written';
COMMENT ON COLUMN instrument_draft.created_by IS '[personal] Account that caused the row';

CREATE TABLE instrument_answer (
    id uuid PRIMARY KEY,
    client_id uuid NOT NULL REFERENCES client (id),
    request_id uuid REFERENCES instrument_request (id),
    instrument_code text NOT NULL,
    instrument_version text NOT NULL,
    answers jsonb NOT NULL,
    path_id uuid,
    happened_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    corrects_id uuid REFERENCES instrument_answer (id),
    register text NOT NULL CHECK (register IN ('PATIENT', 'SOCIAL_WELFARE')),
    service_task text,
    organiser_id uuid,
    producer_id uuid,
    author_id uuid,
    author_role text,
    record_status text NOT NULL CHECK (record_status IN ('DRAFT', 'FINAL', 'CORRECTED', 'ANNULLED')),
    created_at timestamptz NOT NULL,
    created_by uuid
);
COMMENT ON TABLE instrument_answer IS 'Answers to one instrument; never changed, a correction is a new row';
COMMENT ON COLUMN instrument_answer.id IS '[technical] Answer';
COMMENT ON COLUMN instrument_answer.client_id IS '[personal] Whose answers';
COMMENT ON COLUMN instrument_answer.request_id IS '[technical] Request that was answered';
COMMENT ON COLUMN instrument_answer.instrument_code IS '[sensitive] Instrument';
COMMENT ON COLUMN instrument_answer.instrument_version IS '[technical] Version of the instrument';
COMMENT ON COLUMN instrument_answer.answers IS '[sensitive] Number by item';
COMMENT ON COLUMN instrument_answer.path_id IS '[technical] Path the answer belongs to';
COMMENT ON COLUMN instrument_answer.happened_at IS '[technical] When it was answered';
COMMENT ON COLUMN instrument_answer.recorded_at IS '[technical] When the system knew';
COMMENT ON COLUMN instrument_answer.corrects_id IS '[technical] Answer that this one corrects';
COMMENT ON COLUMN instrument_answer.register IS '[technical] Register of the record: patient or social welfare client';
COMMENT ON COLUMN instrument_answer.service_task IS '[technical] Service task in social welfare';
COMMENT ON COLUMN instrument_answer.organiser_id IS '[technical] Unit that organises the service';
COMMENT ON COLUMN instrument_answer.producer_id IS '[technical] Unit that produces the service';
COMMENT ON COLUMN instrument_answer.author_id IS '[personal] Account that wrote the record';
COMMENT ON COLUMN instrument_answer.author_role IS '[technical] Role of the author at that moment';
COMMENT ON COLUMN instrument_answer.record_status IS '[technical] Draft, final, corrected or annulled';
COMMENT ON COLUMN instrument_answer.created_at IS '[technical] Row written';
COMMENT ON COLUMN instrument_answer.created_by IS '[personal] Account that caused the row';

CREATE INDEX ON instrument_answer (client_id, happened_at);
CREATE UNIQUE INDEX ON instrument_answer (request_id);
CREATE INDEX ON instrument_answer (corrects_id);
CREATE INDEX ON instrument_answer (recorded_at, id);

CREATE TABLE instrument_score (
    id uuid PRIMARY KEY,
    answer_id uuid REFERENCES instrument_answer (id),
    client_id uuid NOT NULL REFERENCES client (id),
    instrument_code text NOT NULL,
    score_code text NOT NULL,
    loinc_code text,
    value numeric,
    band_code text,
    parts jsonb,
    answered_count integer,
    engine_version integer,
    encounter_id uuid,
    happened_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    corrects_id uuid REFERENCES instrument_score (id),
    register text NOT NULL CHECK (register IN ('PATIENT', 'SOCIAL_WELFARE')),
    service_task text,
    organiser_id uuid,
    producer_id uuid,
    author_id uuid,
    author_role text,
    record_status text NOT NULL CHECK (record_status IN ('DRAFT', 'FINAL', 'CORRECTED', 'ANNULLED')),
    created_at timestamptz NOT NULL,
    created_by uuid
    , CHECK ((answer_id IS NULL) = (engine_version IS NULL))
);
COMMENT ON TABLE instrument_score IS 'A score: calculated from an answer by one version of the engine, or received from elsewhere';
COMMENT ON COLUMN instrument_score.id IS '[technical] Score';
COMMENT ON COLUMN instrument_score.answer_id IS '[technical] Answer it was calculated from; absent for a score received from elsewhere';
COMMENT ON COLUMN instrument_score.client_id IS '[personal] Whose score';
COMMENT ON COLUMN instrument_score.instrument_code IS '[sensitive] Instrument';
COMMENT ON COLUMN instrument_score.score_code IS '[technical] Which score of the instrument';
COMMENT ON COLUMN instrument_score.loinc_code IS '[technical] LOINC code of the score';
COMMENT ON COLUMN instrument_score.value IS '[sensitive] The score; absent when it came without a number';
COMMENT ON COLUMN instrument_score.band_code IS '[sensitive] Band of the score';
COMMENT ON COLUMN instrument_score.parts IS '[sensitive] Parts of a score received with parts, as codes and values';
COMMENT ON COLUMN instrument_score.answered_count IS '[technical] How many items were answered';
COMMENT ON COLUMN instrument_score.engine_version IS '[technical] Version of the scoring engine; absent for a score received from elsewhere';
COMMENT ON COLUMN instrument_score.encounter_id IS '[technical] Visit in which the score was made';
COMMENT ON COLUMN instrument_score.happened_at IS '[technical] When it was measured';
COMMENT ON COLUMN instrument_score.recorded_at IS '[technical] When the system knew';
COMMENT ON COLUMN instrument_score.corrects_id IS '[technical] Score that this one corrects';
COMMENT ON COLUMN instrument_score.register IS '[technical] Register of the record: patient or social welfare client';
COMMENT ON COLUMN instrument_score.service_task IS '[technical] Service task in social welfare';
COMMENT ON COLUMN instrument_score.organiser_id IS '[technical] Unit that organises the service';
COMMENT ON COLUMN instrument_score.producer_id IS '[technical] Unit that produces the service';
COMMENT ON COLUMN instrument_score.author_id IS '[personal] Account that wrote the record';
COMMENT ON COLUMN instrument_score.author_role IS '[technical] Role of the author at that moment';
COMMENT ON COLUMN instrument_score.record_status IS '[technical] Draft, final, corrected or annulled';
COMMENT ON COLUMN instrument_score.created_at IS '[technical] Row written';
COMMENT ON COLUMN instrument_score.created_by IS '[personal] Account that caused the row';

CREATE INDEX ON instrument_score (client_id, happened_at);
CREATE UNIQUE INDEX ON instrument_score (answer_id, score_code, engine_version);
CREATE INDEX ON instrument_score (corrects_id);
CREATE INDEX ON instrument_score (recorded_at, id);
