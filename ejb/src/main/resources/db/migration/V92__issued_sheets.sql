-- Whoever verifies a class's book or a subject's sheet is told by its fingerprint whether it is one of ours.
create index signing_document_sha256 on signing_document(sha256);
