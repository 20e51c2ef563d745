-- From where clients and keys may be used: addresses and CIDR blocks, none for everywhere.
alter table api_client add column networks jsonb not null default '[]';
alter table api_key add column networks jsonb not null default '[]';
