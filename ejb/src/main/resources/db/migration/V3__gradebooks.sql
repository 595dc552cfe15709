-- Entries of every school level: letters, whole test marks and comments beside scores; a quality or competence is a
-- kind of column of its own, so kinds have longer names.
alter table mark alter column kind set data type varchar(30);
alter table mark add column level_code varchar(2);
alter table mark add column remark varchar(1000);
