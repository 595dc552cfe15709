-- The subject of a specialised class (lớp chuyên), which TT 58/2011 Điều 13 classifies by as well; null for every other class.
alter table school_class add column specialised varchar(30);
