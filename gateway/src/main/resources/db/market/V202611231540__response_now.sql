-- What holds now of a territory, counted or not, is asked for by forecasts and by the coverage of demand.
create index response_version_now on response_version (area_id, period_start)
  where superseded_at is null;
