-- Nobody delegates to themselves: what a new head continued for themselves ends, and no other comes to be.
update delegation set revoked_at = recorded_at, revoked_by_name = grantor_name
  where grantor_id = account_id and revoked_at is null;
alter table delegation add constraint delegation_to_another check (grantor_id <> account_id or revoked_at is not null);

-- Which server saw a visit last: its sessions go with it.
alter table portal_visit add column node varchar(60);
