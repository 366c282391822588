-- Who serves whom and where. Filled from the data package of the region.

CREATE TABLE municipality (
  code text PRIMARY KEY CHECK (code ~ '^[0-9]{3}$'),
  name jsonb NOT NULL,
  postal_code text NOT NULL,
  post_office text NOT NULL,
  population integer NOT NULL CHECK (population >= 0),
  region text NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid
);
COMMENT ON TABLE municipality IS 'Municipalities of the region with their official codes';
COMMENT ON COLUMN municipality.code IS '[technical] official code, three digits';
COMMENT ON COLUMN municipality.name IS '[technical] name by language';
COMMENT ON COLUMN municipality.postal_code IS '[technical] main postal code';
COMMENT ON COLUMN municipality.post_office IS '[technical] post office of the main postal code';
COMMENT ON COLUMN municipality.population IS '[technical] people at the end of 2022';
COMMENT ON COLUMN municipality.region IS '[technical] data package it came with';
COMMENT ON COLUMN municipality.created_at IS '[technical] when recorded';
COMMENT ON COLUMN municipality.created_by IS '[technical] account; null = the region loader';

CREATE TABLE unit (
  id uuid PRIMARY KEY,
  name jsonb NOT NULL,
  kind text NOT NULL,
  parent_id uuid REFERENCES unit,
  municipality_code text NOT NULL,
  street text NOT NULL,
  postal_code text NOT NULL,
  phone text NOT NULL,
  region text NOT NULL,
  order_number integer NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid
);
CREATE INDEX unit_parent ON unit (parent_id);
CREATE INDEX unit_municipality ON unit (municipality_code);
COMMENT ON TABLE unit IS 'Units of the wellbeing area and of its partners, as a tree';
COMMENT ON COLUMN unit.id IS '[technical] id, made from region and key in packages';
COMMENT ON COLUMN unit.name IS '[technical] name by language';
COMMENT ON COLUMN unit.kind IS '[technical] kind code';
COMMENT ON COLUMN unit.parent_id IS '[technical] unit above';
COMMENT ON COLUMN unit.municipality_code IS '[technical] municipality where it is';
COMMENT ON COLUMN unit.street IS '[technical] street address';
COMMENT ON COLUMN unit.postal_code IS '[technical] postal code';
COMMENT ON COLUMN unit.phone IS '[technical] telephone of the unit';
COMMENT ON COLUMN unit.region IS '[technical] data package, or "import"';
COMMENT ON COLUMN unit.order_number IS '[technical] order in lists; parents before children';
COMMENT ON COLUMN unit.created_at IS '[technical] when recorded';
COMMENT ON COLUMN unit.created_by IS '[technical] account; null = the region loader';

CREATE TABLE unit_queue (
  municipality_code text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('HEALTH', 'SOCIAL', 'ORAL', 'CHILD')),
  unit_id uuid NOT NULL REFERENCES unit,
  created_at timestamptz NOT NULL,
  created_by uuid,
  PRIMARY KEY (municipality_code, kind)
);
CREATE INDEX unit_queue_unit ON unit_queue (unit_id);
COMMENT ON TABLE unit_queue IS 'Whose queue answers contacts of a kind from a municipality';
COMMENT ON COLUMN unit_queue.municipality_code IS '[technical] municipality of the person';
COMMENT ON COLUMN unit_queue.kind IS '[technical] what the queue answers';
COMMENT ON COLUMN unit_queue.unit_id IS '[technical] unit that answers';
COMMENT ON COLUMN unit_queue.created_at IS '[technical] when recorded';
COMMENT ON COLUMN unit_queue.created_by IS '[technical] account; null = the region loader';

CREATE TABLE opening_hours (
  unit_id uuid NOT NULL REFERENCES unit,
  weekday integer NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  opens time NOT NULL,
  closes time NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid,
  PRIMARY KEY (unit_id, weekday, opens),
  CHECK (opens < closes)
);
COMMENT ON TABLE opening_hours IS 'Hours of an ordinary week';
COMMENT ON COLUMN opening_hours.unit_id IS '[technical] unit';
COMMENT ON COLUMN opening_hours.weekday IS '[technical] 1 = Monday';
COMMENT ON COLUMN opening_hours.opens IS '[technical] opens';
COMMENT ON COLUMN opening_hours.closes IS '[technical] closes';
COMMENT ON COLUMN opening_hours.created_at IS '[technical] when recorded';
COMMENT ON COLUMN opening_hours.created_by IS '[technical] account; null = the region loader';

CREATE TABLE service (
  id uuid PRIMARY KEY,
  code text NOT NULL,
  sector text NOT NULL CHECK (sector IN ('HEALTH', 'SOCIAL', 'ORAL', 'PARTNER')),
  name jsonb NOT NULL,
  description jsonb NOT NULL,
  region text NOT NULL,
  order_number integer NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid,
  UNIQUE (region, code)
);
COMMENT ON TABLE service IS 'Services with their names and plain descriptions';
COMMENT ON COLUMN service.id IS '[technical] id, made from region and code';
COMMENT ON COLUMN service.code IS '[technical] code inside the region';
COMMENT ON COLUMN service.sector IS '[technical] sector of the service';
COMMENT ON COLUMN service.name IS '[technical] name by language';
COMMENT ON COLUMN service.description IS '[technical] what it is for, by language, plain Finnish too';
COMMENT ON COLUMN service.region IS '[technical] data package it came with';
COMMENT ON COLUMN service.order_number IS '[technical] order in lists';
COMMENT ON COLUMN service.created_at IS '[technical] when recorded';
COMMENT ON COLUMN service.created_by IS '[technical] account; null = the region loader';

CREATE TABLE unit_service (
  service_id uuid NOT NULL REFERENCES service,
  unit_id uuid NOT NULL REFERENCES unit,
  created_at timestamptz NOT NULL,
  created_by uuid,
  PRIMARY KEY (service_id, unit_id)
);
CREATE INDEX unit_service_unit ON unit_service (unit_id);
COMMENT ON TABLE unit_service IS 'Which unit gives which service';
COMMENT ON COLUMN unit_service.service_id IS '[technical] service';
COMMENT ON COLUMN unit_service.unit_id IS '[technical] unit that gives it';
COMMENT ON COLUMN unit_service.created_at IS '[technical] when recorded';
COMMENT ON COLUMN unit_service.created_by IS '[technical] account; null = the region loader';

CREATE TABLE professional (
  id uuid PRIMARY KEY,
  family_name text NOT NULL,
  given_name text NOT NULL,
  profession text NOT NULL,
  unit_id uuid NOT NULL REFERENCES unit,
  licensed boolean NOT NULL,
  public_office boolean NOT NULL,
  region text NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid
);
CREATE INDEX professional_unit ON professional (unit_id);
COMMENT ON TABLE professional IS 'Professionals of the units and of partners';
COMMENT ON COLUMN professional.id IS '[technical] id, made from region and key in packages';
COMMENT ON COLUMN professional.family_name IS '[personal] family name';
COMMENT ON COLUMN professional.given_name IS '[personal] given name';
COMMENT ON COLUMN professional.profession IS '[technical] profession code';
COMMENT ON COLUMN professional.unit_id IS '[technical] unit where the work is done';
COMMENT ON COLUMN professional.licensed IS '[technical] licensed by law';
COMMENT ON COLUMN professional.public_office IS '[technical] in public office';
COMMENT ON COLUMN professional.region IS '[technical] data package, or "import"';
COMMENT ON COLUMN professional.created_at IS '[technical] when recorded';
COMMENT ON COLUMN professional.created_by IS '[technical] account; null = the region loader';

CREATE TABLE meeting_place (
  id uuid PRIMARY KEY,
  name jsonb NOT NULL,
  description jsonb NOT NULL,
  unit_id uuid NOT NULL REFERENCES unit,
  municipality_code text NOT NULL,
  street text NOT NULL,
  postal_code text NOT NULL,
  region text NOT NULL,
  order_number integer NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid
);
CREATE INDEX meeting_place_unit ON meeting_place (unit_id);
COMMENT ON TABLE meeting_place IS 'Open meeting places where nobody is asked who they are';
COMMENT ON COLUMN meeting_place.id IS '[technical] id, made from region and key';
COMMENT ON COLUMN meeting_place.name IS '[technical] name by language';
COMMENT ON COLUMN meeting_place.description IS '[technical] what happens there, by language';
COMMENT ON COLUMN meeting_place.unit_id IS '[technical] unit that keeps it';
COMMENT ON COLUMN meeting_place.municipality_code IS '[technical] municipality where it is';
COMMENT ON COLUMN meeting_place.street IS '[technical] street address';
COMMENT ON COLUMN meeting_place.postal_code IS '[technical] postal code';
COMMENT ON COLUMN meeting_place.region IS '[technical] data package it came with';
COMMENT ON COLUMN meeting_place.order_number IS '[technical] order in lists';
COMMENT ON COLUMN meeting_place.created_at IS '[technical] when recorded';
COMMENT ON COLUMN meeting_place.created_by IS '[technical] account; null = the region loader';

CREATE TABLE region_package (
  region text PRIMARY KEY,
  digest text NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid
);
COMMENT ON TABLE region_package IS 'Data packages loaded and the digest of what was loaded';
COMMENT ON COLUMN region_package.region IS '[technical] name of the package';
COMMENT ON COLUMN region_package.digest IS '[technical] SHA-256 of its files';
COMMENT ON COLUMN region_package.created_at IS '[technical] when last loaded';
COMMENT ON COLUMN region_package.created_by IS '[technical] account; null = at start';
