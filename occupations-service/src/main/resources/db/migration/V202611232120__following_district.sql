-- Districts of which nobody said anything but that they became what their communes became. While no
-- commune has a successor, what is stored does not tell.
create table following_district (
  area_id uuid not null,
  constraint following_district_pk primary key (area_id),
  constraint following_district_area foreign key (area_id) references area (id) on delete cascade
);
