-- An inspector may have more decisions at once than a thousand letters hold; and who has begun to make a run's report, so that two
-- clicks do not store two.
alter table check_run alter column decisions set data type varchar(4000);
alter table check_run add column report_begun_at ${instant};
-- What an outage kept from being checked left its sample as if it had been; it is asked again.
update check_listed set found = false where run_id in (select id from check_run where sampled_school_id is not null and ended_at is null)
  and exists (select 1 from check_item i where i.run_id = check_listed.run_id and i.file_name = check_listed.path
    and i.verdict = 'COULD_NOT_CHECK');
