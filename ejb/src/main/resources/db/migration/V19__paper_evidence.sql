-- Where the paper is kept that proves a correction and of which no file was made (S3 PL Điều 8.1), as a setting may allow.
alter table correction add column paper varchar(200);
alter table correction_request add column paper varchar(200);
