-- Day on which the other services were told of the area: its name of that day is what they show.
alter table area add column told_on date not null default current_date;
