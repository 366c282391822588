-- Which program saw a person's data: programs have no account, and 703/2023 10 § asks for the user by name.
ALTER TABLE access_log ADD COLUMN program text;
COMMENT ON COLUMN access_log.program IS '[technical] registered name of the program that viewed; null when a person viewed';
