-- What one import brought, replaced and removed as a whole.
create table title_source (
  name text not null,
  title_count integer not null,
  job_id uuid,
  loaded_by uuid not null,
  loaded_at timestamptz not null,
  version bigint not null,
  constraint title_source_pk primary key (name)
);

-- Kept by source: a title stays while any source has it. Readers see it once.
create table occupation_title (
  classification_id uuid not null,
  code text not null,
  language text not null,
  title_key text not null,
  source text not null,
  title text not null,
  kind text not null,
  weight numeric(7, 6) not null,
  region text,
  origin text,
  search_text text not null,
  constraint occupation_title_pk
    primary key (classification_id, code, language, title_key, source),
  constraint occupation_title_version foreign key (classification_id)
    references classification_version (id),
  constraint occupation_title_source foreign key (source) references title_source (name),
  constraint occupation_title_language check (language in ('vi', 'en')),
  constraint occupation_title_kind check (
    kind in ('OFFICIAL', 'ALTERNATIVE', 'INDEX', 'REGIONAL')),
  constraint occupation_title_weight check (weight between 0 and 1)
);
create index occupation_title_of_source on occupation_title (source);

-- Grows with every change of any title, those of published lists included.
create table title_revision (
  one boolean not null default true,
  revision bigint not null,
  constraint title_revision_pk primary key (one),
  constraint title_revision_single check (one)
);
insert into title_revision (revision) values (0);
