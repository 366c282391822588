-- What has come from elsewhere in FHIR and has no life of its own in Polku, and the reports of imports.

CREATE TABLE received_resource (
    id uuid PRIMARY KEY,
    type text NOT NULL,
    client_id uuid REFERENCES client (id),
    identifiers text[] NOT NULL,
    name text,
    family text,
    given text,
    status text,
    code text,
    practitioner_id uuid,
    organization_id uuid,
    from_at timestamptz,
    to_at timestamptz,
    content jsonb NOT NULL,
    happened_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
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
CREATE INDEX received_resource_type ON received_resource (type, id);
CREATE INDEX received_resource_client ON received_resource (client_id);
CREATE INDEX received_resource_identifiers ON received_resource USING gin (identifiers);
COMMENT ON TABLE received_resource IS 'A resource of another organisation, kept as it was received and only read';
COMMENT ON COLUMN received_resource.id IS '[technical] id of the resource';
COMMENT ON COLUMN received_resource.type IS '[technical] FHIR resource type';
COMMENT ON COLUMN received_resource.client_id IS '[personal] whom it is about, when it is about a client';
COMMENT ON COLUMN received_resource.identifiers IS '[personal] identifiers as system|value and *|value';
COMMENT ON COLUMN received_resource.name IS '[personal] name of a unit or a place';
COMMENT ON COLUMN received_resource.family IS '[personal] family name of a professional';
COMMENT ON COLUMN received_resource.given IS '[personal] given names of a professional';
COMMENT ON COLUMN received_resource.status IS '[technical] FHIR status';
COMMENT ON COLUMN received_resource.code IS '[technical] main code';
COMMENT ON COLUMN received_resource.practitioner_id IS '[technical] professional it refers to';
COMMENT ON COLUMN received_resource.organization_id IS '[technical] unit it refers to';
COMMENT ON COLUMN received_resource.from_at IS '[technical] start of its period';
COMMENT ON COLUMN received_resource.to_at IS '[technical] end of its period';
COMMENT ON COLUMN received_resource.content IS '[sensitive] the resource with its references resolved';
COMMENT ON COLUMN received_resource.happened_at IS '[technical] when it happened';
COMMENT ON COLUMN received_resource.recorded_at IS '[technical] when the system knew';
COMMENT ON COLUMN received_resource.register IS '[technical] register of the record';
COMMENT ON COLUMN received_resource.service_task IS '[technical] service task in social welfare';
COMMENT ON COLUMN received_resource.organiser_id IS '[technical] unit that organises the service';
COMMENT ON COLUMN received_resource.producer_id IS '[technical] unit that produces the service';
COMMENT ON COLUMN received_resource.author_id IS '[personal] account that brought it';
COMMENT ON COLUMN received_resource.author_role IS '[technical] role of the author';
COMMENT ON COLUMN received_resource.record_status IS '[technical] draft, final, corrected or annulled';
COMMENT ON COLUMN received_resource.created_at IS '[technical] row written';
COMMENT ON COLUMN received_resource.created_by IS '[personal] account that caused the row';

CREATE TABLE import_report (
    id uuid PRIMARY KEY,
    received_at timestamptz NOT NULL,
    entries integer NOT NULL,
    taken jsonb NOT NULL,
    found jsonb NOT NULL,
    left_out jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    created_by uuid
);
COMMENT ON TABLE import_report IS 'What one transaction bundle brought, by resource type';
COMMENT ON COLUMN import_report.id IS '[technical] id of the report';
COMMENT ON COLUMN import_report.received_at IS '[technical] when the bundle came';
COMMENT ON COLUMN import_report.entries IS '[technical] entries in the bundle';
COMMENT ON COLUMN import_report.taken IS '[technical] how many of each type were taken';
COMMENT ON COLUMN import_report.found IS '[technical] how many of each type were already there';
COMMENT ON COLUMN import_report.left_out IS '[technical] how many of each type have no place in Polku';
COMMENT ON COLUMN import_report.created_at IS '[technical] row written';
COMMENT ON COLUMN import_report.created_by IS '[personal] account that caused the row';
