-- Who sent a bundle, what of it was refused, and what its sender should know.

ALTER TABLE import_report ADD COLUMN program text;
ALTER TABLE import_report ADD COLUMN refused jsonb NOT NULL DEFAULT '{}';
COMMENT ON COLUMN import_report.program IS '[technical] registered name of the program that sent the bundle';
COMMENT ON COLUMN import_report.refused IS '[technical] how many of each type were refused';

CREATE TABLE import_warning (
    report_id uuid NOT NULL REFERENCES import_report,
    place integer NOT NULL,
    kind text NOT NULL CHECK (kind IN ('NO_PLACE', 'NO_SCORE', 'WRONG', 'NOT_FOUND', 'MANY_FOUND', 'NO_RIGHT', 'FAULT')),
    type text,
    element text NOT NULL,
    entries integer NOT NULL CHECK (entries > 0),
    created_at timestamptz NOT NULL,
    created_by uuid,
    PRIMARY KEY (report_id, place)
);
COMMENT ON TABLE import_warning IS 'What of a bundle had no place or was refused, and why; never what it said';
COMMENT ON COLUMN import_warning.report_id IS '[technical] report';
COMMENT ON COLUMN import_warning.place IS '[technical] place in the report';
COMMENT ON COLUMN import_warning.kind IS '[technical] code of the reason';
COMMENT ON COLUMN import_warning.type IS '[technical] FHIR resource type; null when it concerns the whole bundle';
COMMENT ON COLUMN import_warning.element IS '[technical] first element that it concerns, as a path';
COMMENT ON COLUMN import_warning.entries IS '[technical] how many entries it concerns';
COMMENT ON COLUMN import_warning.created_at IS '[technical] row written';
COMMENT ON COLUMN import_warning.created_by IS '[personal] account that caused the row';
