-- Why a closed year's results are what they are: rule, values and what the next level would have needed, as JSON.
alter table transcript add column explanation text;
