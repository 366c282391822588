-- Who the person is. Identifiers, names and ways to reach are rows with their time; a merge is a link.

CREATE TABLE client (
  id uuid PRIMARY KEY,
  born_on date,
  sex text CHECK (sex IN ('MALE', 'FEMALE')),
  language text NOT NULL,
  municipality_code text,
  non_disclosure boolean NOT NULL,
  died_on date,
  changed_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (died_on >= born_on)
);
CREATE INDEX client_born ON client (born_on);
CREATE INDEX client_changed ON client (changed_at, id);
COMMENT ON TABLE client IS 'A person (asiakas)';
COMMENT ON COLUMN client.id IS '[technical] id';
COMMENT ON COLUMN client.born_on IS '[personal] birth date';
COMMENT ON COLUMN client.sex IS '[personal] registered sex';
COMMENT ON COLUMN client.language IS '[personal] language of contact';
COMMENT ON COLUMN client.municipality_code IS '[personal] home municipality';
COMMENT ON COLUMN client.non_disclosure IS '[sensitive] turvakielto';
COMMENT ON COLUMN client.died_on IS '[personal] day of death';
COMMENT ON COLUMN client.changed_at IS '[technical] when anything of the person last changed';
COMMENT ON COLUMN client.created_at IS '[technical] when recorded';
COMMENT ON COLUMN client.created_by IS '[personal] account that recorded; null = the system';

CREATE SEQUENCE client_temporary_number;

CREATE TABLE client_identifier (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES client,
  kind text NOT NULL CHECK (kind IN ('HETU', 'TEMPORARY', 'FOREIGN')),
  system text NOT NULL,
  value text NOT NULL,
  from_on date NOT NULL,
  to_on date,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (to_on >= from_on)
);
CREATE UNIQUE INDEX client_identifier_in_force ON client_identifier (value, kind, system) WHERE to_on IS NULL;
CREATE INDEX client_identifier_client ON client_identifier (client_id);
COMMENT ON TABLE client_identifier IS 'Identifiers of a person with the time they are in force';
COMMENT ON COLUMN client_identifier.id IS '[technical] id';
COMMENT ON COLUMN client_identifier.client_id IS '[personal] whose';
COMMENT ON COLUMN client_identifier.kind IS '[technical] identity code, temporary or foreign';
COMMENT ON COLUMN client_identifier.system IS '[technical] whose system of identifiers; empty for an identity code';
COMMENT ON COLUMN client_identifier.value IS '[sensitive] the identifier';
COMMENT ON COLUMN client_identifier.from_on IS '[technical] first day in force';
COMMENT ON COLUMN client_identifier.to_on IS '[technical] last day in force; null = for now';
COMMENT ON COLUMN client_identifier.created_at IS '[technical] when recorded';
COMMENT ON COLUMN client_identifier.created_by IS '[personal] account that recorded; null = the system';

CREATE TABLE client_name (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES client,
  family_name text NOT NULL,
  given_names text NOT NULL,
  call_name text,
  from_on date NOT NULL,
  to_on date,
  search_name text NOT NULL GENERATED ALWAYS AS
    (plain_letters(family_name || ' ' || given_names || ' ' || coalesce(call_name, ''))) STORED,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (to_on >= from_on)
);
CREATE UNIQUE INDEX client_name_in_force ON client_name (client_id) WHERE to_on IS NULL;
CREATE INDEX client_name_client ON client_name (client_id);
CREATE INDEX client_name_search ON client_name USING gin (search_name gin_trgm_ops);
CREATE INDEX client_name_order ON client_name (search_name, client_id) WHERE to_on IS NULL;
COMMENT ON TABLE client_name IS 'Names of a person over time';
COMMENT ON COLUMN client_name.id IS '[technical] id';
COMMENT ON COLUMN client_name.client_id IS '[personal] whose';
COMMENT ON COLUMN client_name.family_name IS '[personal] family name';
COMMENT ON COLUMN client_name.given_names IS '[personal] given names';
COMMENT ON COLUMN client_name.call_name IS '[personal] name in use';
COMMENT ON COLUMN client_name.from_on IS '[technical] first day';
COMMENT ON COLUMN client_name.to_on IS '[technical] last day; null = for now';
COMMENT ON COLUMN client_name.search_name IS '[personal] the name in plain small letters, for search and order';
COMMENT ON COLUMN client_name.created_at IS '[technical] when recorded';
COMMENT ON COLUMN client_name.created_by IS '[personal] account that recorded; null = the system';

CREATE TABLE client_contact_way (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES client,
  kind text NOT NULL CHECK (kind IN ('PHONE', 'EMAIL')),
  value text NOT NULL,
  match_value text NOT NULL GENERATED ALWAYS AS
    (CASE kind WHEN 'PHONE' THEN right(regexp_replace(value, '[^0-9]', '', 'g'), 9) ELSE lower(value) END) STORED,
  from_on date NOT NULL,
  to_on date,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (to_on >= from_on)
);
CREATE UNIQUE INDEX client_contact_way_in_force ON client_contact_way (client_id, kind) WHERE to_on IS NULL;
CREATE INDEX client_contact_way_client ON client_contact_way (client_id);
CREATE INDEX client_contact_way_match ON client_contact_way (match_value, kind) WHERE to_on IS NULL;
COMMENT ON TABLE client_contact_way IS 'How a person is reached, over time';
COMMENT ON COLUMN client_contact_way.id IS '[technical] id';
COMMENT ON COLUMN client_contact_way.client_id IS '[personal] whose';
COMMENT ON COLUMN client_contact_way.kind IS '[technical] telephone or e-mail';
COMMENT ON COLUMN client_contact_way.value IS '[personal] number or address as given';
COMMENT ON COLUMN client_contact_way.match_value IS '[personal] the same for comparing: last nine digits, small letters';
COMMENT ON COLUMN client_contact_way.from_on IS '[technical] first day';
COMMENT ON COLUMN client_contact_way.to_on IS '[technical] last day; null = for now';
COMMENT ON COLUMN client_contact_way.created_at IS '[technical] when recorded';
COMMENT ON COLUMN client_contact_way.created_by IS '[personal] account that recorded; null = the system';

CREATE TABLE client_link (
  id uuid PRIMARY KEY,
  client_id uuid NOT NULL REFERENCES client,
  goes_on_id uuid NOT NULL REFERENCES client,
  undone_at timestamptz,
  undone_by uuid,
  created_at timestamptz NOT NULL,
  created_by uuid,
  CHECK (client_id <> goes_on_id)
);
CREATE UNIQUE INDEX client_link_in_force ON client_link (client_id) WHERE undone_at IS NULL;
CREATE INDEX client_link_client ON client_link (client_id);
CREATE INDEX client_link_goes_on ON client_link (goes_on_id);
COMMENT ON TABLE client_link IS 'Two records of one person: a link, undone by saying so';
COMMENT ON COLUMN client_link.id IS '[technical] id';
COMMENT ON COLUMN client_link.client_id IS '[personal] the record made twice';
COMMENT ON COLUMN client_link.goes_on_id IS '[personal] the record that goes on';
COMMENT ON COLUMN client_link.undone_at IS '[technical] when the link was undone';
COMMENT ON COLUMN client_link.undone_by IS '[personal] account that undid';
COMMENT ON COLUMN client_link.created_at IS '[technical] when linked';
COMMENT ON COLUMN client_link.created_by IS '[personal] account that linked; null = the system';
