package vn.hocba.configuration;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every setting there is. A value comes from the system property of that key, else from the environment
 * ({@code hocba.data.dir} is {@code HOCBA_DATA_DIR}), else from the system property {@code default.<key>}
 * that a start script may give, else from the default here.
 */
public enum Setting {

  MODE("hocba.mode", "production", false, "demo or production"),
  DATA_DIR("hocba.data.dir", null, false, "directory of database, archive, index and keys; default: the server's"),
  NODE_ID("hocba.node.id", "node1", false, "name of this server among those that share the database"),
  DB_URL("hocba.db.url", null, true, "JDBC address of the PostgreSQL database; default: H2 in the data directory"),
  DB_DRIVER("hocba.db.driver", "h2", false, "h2 or postgresql, as the address says"),
  DB_USER("hocba.db.user", "sa", false, "user of the database"),
  DB_PASSWORD("hocba.db.password", null, true, "password of the database"),
  KEYSTORE_PASSWORD("hocba.keystore.password", "demo-only", true, "password of the signing key stores"),
  TSA_URL("hocba.tsa.url", null, true, "RFC 3161 time stamping; default: the demo trust centre"),
  TRUST_ANCHORS("hocba.trust.anchors", null, true, "directory of trusted root certificates; default: the demo root"),
  TRUST_CRL("hocba.trust.crl", null, false,
      "addresses of revocation lists that are fetched for whoever verifies, separated by spaces"),
  TRUST_CRL_MINUTES("hocba.trust.crl.minutes", "360", false, "minutes between two times at which they are fetched, 5 to 10080"),
  TRUST_OCSP("hocba.trust.ocsp", null, false,
      "addresses of OCSP services that whoever verifies may have asked, each with what lies below its path, separated by spaces"),
  TRUST_OCSP_SECONDS("hocba.trust.ocsp.seconds", "5", false, "seconds in which one of them must answer, 1 to 60"),
  TRUST_OCSP_SILENCE("hocba.trust.ocsp.silence", "60", false, "seconds for which one that did not answer is not asked again, 1 to 3600"),
  TRUST_OCSP_KEPT("hocba.trust.ocsp.kept", "5000", false, "most answers that are kept in memory, 0 to 100000"),
  TRUST_OCSP_MINUTES("hocba.trust.ocsp.minutes", "60", false,
      "minutes for which an answer is kept, also where its authority names a longer time, 1 to 1440"),
  TRUST_LISTS("hocba.trust.lists", null, false,
      "addresses of trusted lists (ETSI TS 119 612) whose services become trust anchors, separated by spaces"),
  TRUST_LISTS_SIGNERS("hocba.trust.lists.signers", null, false, "file of the certificates of those who may sign them, PEM or DER"),
  TRUST_LISTS_MINUTES("hocba.trust.lists.minutes", "360", false, "minutes between two times at which they are fetched, 5 to 10080"),
  TRUST_CENTRE_PORT("hocba.demo.trust.port", "8180", false, "port of the demo trust centre, moved by the port offset"),
  WORKER_COUNT("hocba.worker.count", "2", false,
      "processes that examine what strangers bring, and as many for what people at the portal bring, 1 to 8"),
  WORKER_JVM("hocba.worker.jvm", null, false, "further options of those processes' Java, separated by commas"),
  WORKER_DEADLINE("hocba.worker.deadline", "15", false, "seconds after which such a process is killed"),
  WORKER_NICE("hocba.worker.nice", "10", false, "how much people at the portal come before those processes, 0 to 19; on a machine that is busy throughout"
      + " a high one keeps them from starting at all"),
  DB_POOL_MIN("hocba.db.pool.min", "2", false, "database connections kept open"),
  DB_POOL_MAX("hocba.db.pool.max", "20", false, "most database connections at once"),
  PROXY_FORWARDING("hocba.proxy.forwarding", "false", false,
      "true behind a reverse proxy of your own, to take the client's address from X-Forwarded-For"),
  UPLOAD_LIMIT("hocba.upload.limit", "8388608", false, "largest upload in bytes"),
  VERIFY_RATE("hocba.verify.rate", "60", false, "public verifications from one address, which a whole school may share, in a minute"),
  VERIFY_FILES("hocba.verify.files", "60", false, "files of strangers that are examined or wait for it at once, 1 to 1000"),
  VERIFY_ADDRESS_FILES("hocba.verify.address.files", "20", false,
      "of these from one address, which a whole school may share, 1 to 1000; addresses take turns"),
  VERIFY_MEGABYTES("hocba.verify.megabytes", "128", false,
      "megabytes of such files at once, of which one address has half, 1 to 100000; they are held in memory"),
  LOOKUP_RATE("hocba.lookup.rate", "30", false, "questions about the code on a paper from one address in a minute"),
  PUBLIC_ADDRESS("hocba.public.address", null, false,
      "where people outside reach the portal's page for the code on a paper, https://host/hocba; default: the square says the code alone"),
  VERIFY_PATIENCE("hocba.verify.patience", "0", false,
      "seconds that the answer about a file identical with an issue waits for its full examination, 0 to 300; what takes longer is told after it"),
  CHECK_RATE("hocba.check.rate", "600", false, "files a signed-in person may have checked in runs in a minute, 1 to 1000000"),
  CHECK_FILES("hocba.check.files", "2000", false, "files of one run of checks at most, 1 to 20000"),
  CHECK_MEGABYTES("hocba.check.megabytes", "500", false,
      "megabytes of altered files that one person's runs keep together to show them beside the archived ones, 0 to 100000"),
  CHECK_DAYS("hocba.check.days", "90", false,
      "days after which a run of checks and the files kept with it are removed, 1 to 3650; its sealed report stays"),
  SIGN_IN_RATE("hocba.signin.rate", "10", false, "failed sign-ins of one name from one address in ten minutes"),
  SEAL_LEASE("hocba.seal.lease", "300", false, "seconds a worker holds a sealing job before another may take it"),
  PASSWORD_AGE_DAYS("hocba.password.age.days", "180", false,
      "days after which a password must be changed (S2 Điều 4), 0 for never"),
  PASSWORD_HISTORY("hocba.password.history", "5", false, "last passwords that may not be used again, 0 to 24"),
  SECOND_FACTOR_ROLES("hocba.second.factor.roles", null, false,
      "duties that sign in with a second factor, or NONE; default: PRINCIPAL,DEPUTY,ADMIN_BOARD,RECORDS_CLERK,"
          + "PROVINCE_OFFICER,COMMUNE_OFFICER, in the demo NONE"),
  REISSUE_CONFIRM("hocba.reissue.confirm", "true", false,
      "true: a password the admin board gives out, or a second factor it takes off, takes effect when the principal"
          + " confirms it (S3 PL Điều 10)"),
  SEAL_THREADS("hocba.seal.threads", "2", false, "transcripts sealed at the same time, 1 to 16"),
  SIGNERS("hocba.signing.signers", "SERVER", false,
      "who signs a year's documents where the school decided nothing else: SERVER (the school's keys, when a year is"
          + " closed) or PEOPLE (each in turn, then the seal)"),
  SUBJECT_SIGNING("hocba.signing.subjects", "SHEET", false,
      "where people sign, what subject teachers do: SHEET (once, the class's results in the subject), TRANSCRIPT (each one) or NONE"),
  ARCHIVE_BOOKS("hocba.archive.books", "true", false,
      "whether a closed class's book is signed and archived beside its transcripts, true or false"),
  SIGNING_MINUTES("hocba.signing.minutes", "60", false,
      "minutes for which one authorisation signs the documents it was given for, 1 to 1440"),
  CERTIFICATE_WARNING_DAYS("hocba.certificate.warning.days", "30", false,
      "days before a certificate ends from which its owner and who keeps the register are reminded, 1 to 366"),
  PICTURE_LIMIT("hocba.picture.limit", "2097152", false, "largest picture of a signature or seal in bytes"),
  PICTURE_PIXELS("hocba.picture.pixels", "12000000", false,
      "most pixels of the picture of a signature or seal, width times height, 1 to 100000000"),
  SEARCH_TEXT_WORDS("hocba.search.text.words", "20000", false, "first words of what was read off a paper that are searched, for"
      + " papers entered from then on, 100 to 100000"),
  PATH_RECORDS("hocba.path.records", "60", false, "most records that the path of one pupil shows; when there are more, it says so, 10 to 1000"),
  SEARCH_EXPORT_MOST("hocba.search.export.most", "50000", false,
      "most transcripts that one file of found ones holds, 1 to 1000000"),
  CATALOGUE_LIMIT("hocba.catalogue.limit", "10485760", false,
      "largest file of a catalogue of paper transcripts in bytes, 1 to 52428800"),
  CATALOGUE_LINES("hocba.catalogue.lines", "100000", false, "most lines of such a catalogue, 1 to 1000000"),
  SCAN_LIMIT("hocba.scan.limit", "20971520", false, "largest scan of a paper transcript in bytes, 1 to 52428800"),
  SCAN_FOLDER_LIMIT("hocba.scan.folder.limit", "52428800", false, "largest packed folder of scans in bytes, 1 to 52428800"),
  SCAN_COPY_LIMIT("hocba.scan.copy.limit", "60000000", false,
      "largest digital copy made of a scan in bytes, 1 to 60000000"),
  SCAN_PAGES("hocba.scan.pages", "30", false, "most pages of a scan, 1 to 200"),
  SCAN_PIXELS("hocba.scan.pixels", "36000000", false, "most pixels of a scanned page, width times height, 1 to 100000000"),
  SCAN_TEXT("hocba.scan.text", "100000", false, "most letters of what was read off a scan, 1000 to 1000000"),
  SCAN_FOLDER_DAYS("hocba.scan.folder.days", "7", false,
      "days for which a packed folder of scans stays that nobody goes on with, 1 to 90"),
  SCAN_FOLDERS("hocba.scan.folders", "3", false, "packed folders of scans that stay of one school at most, 1 to 50"),
  SCAN_DPI("hocba.scan.dpi", "200", false, "dots an inch that a scanned page has at least (TT 05/2025), 0 to 600"),
  SEAL_SAMPLE("hocba.seal.sample", "50", false, "of how many sealed transcripts one is looked at whole before it is kept, by the strict"
      + " policy, for PDF/A and PDF/UA, 1 (each) to 1000; the first of each class, form and signers always is; the others for the values of"
      + " their signatures and stamps, what was added after the first, and their data"),
  SEAL_ATTEMPTS("hocba.seal.attempts", "5", false, "attempts before a sealing job waits for a person, 1 to 1000; not where an"
      + " authority is silent"),
  SEAL_SILENCE("hocba.seal.silence", "168", false, "hours for which sealing is tried again by itself, at least every ten minutes,"
      + " while an authority for time stamps or certificates is silent, 1 to 8760"),
  SEAL_LEVEL("hocba.seal.level", "ARCHIVED", false, "what a sealed transcript carries: ARCHIVED (certificate status and archive"
      + " time stamp, B-LTA) or STAMPED (a time stamp, B-T; the status is kept once for each batch of evidence)"),
  VAULT_S3("hocba.vault.s3", null, false,
      "where the vault lies in an object store that speaks S3, https://host/bucket/prefix; default: vault in the data"
          + " directory"),
  VAULT_S3_REGION("hocba.vault.s3.region", "us-east-1", false, "region of that store, as requests to it are signed for"),
  VAULT_S3_KEY("hocba.vault.s3.key", null, false, "access key for it, or file:/path of a file that holds it"),
  VAULT_S3_SECRET("hocba.vault.s3.secret", null, false, "secret key for it, or file:/path of a file that holds it"),
  VAULT_S3_SECONDS("hocba.vault.s3.seconds", "30", false,
      "seconds after which a request to an object store is given up, 1 to 300"),
  VAULT_COPY("hocba.vault.copy", null, false,
      "where the vault's second copy lies: a directory on another disk, or https://host/bucket/prefix; default: no copy"),
  VAULT_COPY_REGION("hocba.vault.copy.region", "us-east-1", false, "region of the second copy's object store"),
  VAULT_COPY_KEY("hocba.vault.copy.key", null, false, "access key for it, or file:/path of a file that holds it"),
  VAULT_COPY_SECRET("hocba.vault.copy.secret", null, false, "secret key for it, or file:/path of a file that holds it"),
  SEARCH_ENGINE("hocba.search.engine", "lucene", false,
      "where transcripts are searched: lucene (an index of this server's own) or opensearch (one in a cluster, for all servers)"),
  INDEX_DIR("hocba.index.dir", null, false,
      "directory on a disk of this server's own for its own index; default: index in the data directory"),
  INDEX_CHECK_MINUTES("hocba.index.check.minutes", "1440", false,
      "minutes between two readings of every file of this server's own index, 1 to 527040; it is also read at each start"),
  SEARCH_AT_ONCE("hocba.search.at.once", "0", false,
      "questions this server puts to the index at the same time, 1 to 256; 0 for as many as it has processors"),
  SEARCH_WAIT_SECONDS("hocba.search.wait.seconds", "5", false,
      "seconds a question waits while those of people who ask less come first, 1 to 60; then it is refused"),
  SEARCH_PAUSE_SECONDS("hocba.search.pause.seconds", "2", false,
      "seconds a program that was refused a question and asks again at once waits for its next refusal, 0 to 60"),
  SEARCH_SECONDS("hocba.search.seconds", "5", false,
      "seconds after which a question to the index is given up, in a cluster too, 1 to 300"),
  SEARCH_WARM_SECONDS("hocba.search.warm.seconds", "30", false,
      "seconds after a start in which the index is asked what people ask before /health/ready says UP, 0 to 600; it ends"
          + " earlier on a warm disk"),
  OPENSEARCH_NODES("hocba.search.opensearch.nodes", null, false,
      "addresses of the cluster's nodes, https://host:port, separated by commas"),
  OPENSEARCH_USER("hocba.search.opensearch.user", null, false, "user this server is for the cluster; default: it asks for none"),
  OPENSEARCH_PASSWORD("hocba.search.opensearch.password", null, false,
      "that user's password, or file:/path of a file that holds it"),
  OPENSEARCH_INDEX("hocba.search.opensearch.index", "hoc-ba", false,
      "name of the index in the cluster, the same for all servers on one database"),
  OPENSEARCH_SHARDS("hocba.search.opensearch.shards", "1", false,
      "parts a new index is laid out in, 1 to 64; more than one only where a single machine cannot hold it"),
  OPENSEARCH_SECONDS("hocba.search.opensearch.seconds", "10", false,
      "seconds after which a request to the cluster is given up, 1 to 300"),
  FIXITY_RATE("hocba.fixity.rate", "20", false, "most archived files read again in a second, 1 to 10000"),
  FIXITY_MINUTES("hocba.fixity.minutes", "1440", false, "minutes between two checks of every archived file"),
  REVISION_FILES("hocba.revisions.files", "200", false,
      "archived files whose earlier signed states are noted in one round, every half minute, at most, 1 to 100000"),
  PRESERVATION_MINUTES("hocba.preservation.minutes", "1440", false,
      "minutes after a batch of evidence until new archived files are gathered into the next, 1 to 44640"),
  PRESERVATION_FILES("hocba.preservation.files", "20000", false, "archived files in one batch of evidence at most, 1 to 100000"),
  PRESERVATION_ASK_MINUTES("hocba.preservation.ask.minutes", "60", false,
      "minutes after which an authority that did not tell the status of signers' certificates is asked again, 0 to 10080"),
  MEDIUM_FILES("hocba.medium.files", "5000", false, "transcripts on one copy for a disk or stick at most, 1 to 100000"),
  PACKAGE_FILES("hocba.package.files", "20000", false, "files of a package of another archive that are read at most, 10 to 100000"),
  PACKAGE_MEGABYTES("hocba.package.megabytes", "500", false,
      "megabytes that such a package may have unpacked, 1 to 10000"),
  PACKAGE_UPLOAD("hocba.package.upload", "52428800", false, "and bytes packed, 1 to 52428800"),
  PRESERVATION_RENEW_DAYS("hocba.preservation.renew.days", "180", false,
      "days before the end of a time stamp's certificate by which evidence is renewed, 1 to 3650"),
  PRESERVATION_DIGEST("hocba.preservation.digest", "SHA256", false,
      "hash algorithm of evidence, SHA256, SHA384 or SHA512; a stronger one than before has all evidence built anew"),
  BACKUP_DIR("hocba.backup.dir", null, false,
      "directory on another disk or machine in which this server makes a backup every day; default: none is made"),
  BACKUP_HOUR("hocba.backup.hour", "2", false,
      "hour of the day from which it is made, 0 to 23, or 24: only when it is asked for (bin/hocba-backup.sh)"),
  BACKUP_KEEP("hocba.backup.keep", "31", false,
      "newest backups that are kept, 1 to 3660; of older ones the first of each month is kept for a year"),
  BACKUP_RESERVE("hocba.backup.reserve.megabytes", "500", false,
      "megabytes that must stay free where backups are made, or data are restored, 0 to 1000000"),
  BACKUP_REVIEW("hocba.backup.review.percent", "10", false,
      "percent of what backups keep that are read again after each backup, another part each time, 1 to 100"),
  RESTORE_FROM("hocba.restore.from", null, false,
      "backup that this server begins from, over an empty database and data directory only; taken away afterwards"),
  RESTORE_DRILL("hocba.restore.drill", null, false,
      "with a restore, where settings name places outside the data directory: true for a drill, which writes to none of them,"
          + " false for the server that takes the lost one's place"),
  RESTORE_LACKING("hocba.restore.lacking", "false", false,
      "true: also a backup that lacks files which were damaged when it was made is restored, without them"),
  AUDIT_HEADS_DIR("hocba.audit.heads.dir", null, false,
      "directory off the database for signed heads of the audit chains; default: audit-heads in the data directory"),
  AUDIT_FIRST_MINUTES("hocba.audit.first.minutes", "60", false,
      "minutes after a signing until a chain that no signed head covers yet has the heads signed again, 10 to 1440"),
  STATUS_MINUTES("hocba.status.minutes", "1440", false,
      "minutes after which the signed list of what was issued and the verification bundle are made anew, 10 to 10080"),
  STATUS_SOON("hocba.status.soon.minutes", "5", false,
      "minutes after the last list until one is made that has what was revoked or replaced meanwhile, 1 to 1440"),
  STATUS_RATE("hocba.status.rate", "1200", false, "files of that list that one address may take in a minute"),
  REFUSAL_MINUTES("hocba.refusal.minutes", "60", false,
      "minutes in which the same refusal of one person is one line of the audit trail, 1 to 1440"),
  REFUSAL_LINES("hocba.refusal.lines", "100", false,
      "most lines of the audit trail in that time for refusals of one account, 1 to 10000"),
  CLOSE_INCOMPLETE("hocba.close.incomplete", "unclassified", false,
      "a pupil with missing marks at the close: unclassified (transcript says so) or refuse (S4 Điều 6.5)"),
  PROGRESS_MINUTES("hocba.progress.minutes", "15", false,
      "minutes after which a school's progress is counted anew for those who oversee many schools, 1 to 1440"),
  LOOK_JUMP_TENTHS("hocba.look.jump.tenths", "25", false,
      "worth a look: averages of two following terms that differ by so many tenths of a mark"),
  LOOK_IDENTICAL_PERCENT("hocba.look.identical.percent", "80", false,
      "worth a look: so many percent of a column are one and the same mark"),
  LOOK_IDENTICAL_LEAST("hocba.look.identical.least", "15", false, "and at least so many marks"),
  LOOK_NIGHT_FROM("hocba.look.night.from", "23", false, "worth a look: marks written from this hour"),
  LOOK_NIGHT_UNTIL("hocba.look.night.until", "5", false, "until this hour of the next morning"),
  LOOK_NIGHT_LEAST("hocba.look.night.least", "20", false, "and at least so many of one book in one night"),
  ACCOUNTS_UNUSED_DAYS("hocba.accounts.unused.days", "60", false,
      "days without a sign-in after which the account report names an account, 1 to 3650"),
  ACCOUNTS_SHARED_DAYS("hocba.accounts.shared.days", "2", false,
      "days of the last 30 with sessions at once on different devices and addresses, after which it does"),
  MILESTONES_FILE("hocba.milestones.file", null, false,
      "a province's own rows of milestones by school week (docs/formats.md); read at start"),
  MILESTONE_MINUTES("hocba.milestone.minutes", "5", false,
      "minutes between two looks for milestones whose report is to be kept"),
  LOCK_EXECUTION("hocba.lock.execution", "BOARD", false,
      "who carries decisions on locks out: BOARD (S4 Điều 12.2b) or ITSELF, at their time"),
  LOCK_REMINDER_DAYS("hocba.lock.reminder.days", "7", false, "days before a milestone in which pages remind of it, 0 to 60"),
  CURRICULUM_FILE("hocba.curriculum.file", null, false,
      "a province's own rows of subjects, lessons and regulations (docs/formats.md); read at start"),
  RULES_ADJUSTMENT_SUBJECTS("hocba.rules.adjustment.subjects", "ANY_SUBJECT", false,
      "the one subject of TT 22 Điều 9.3: ANY_SUBJECT or SCORED_ONLY"),
  RULES_ADJUSTMENT_NEUTRALISE("hocba.rules.adjustment.neutralise", "DROP", false,
      "the level but for one subject: DROP, LIFT_TO_FLOOR or LIFT_TO_COUNTED"),
  RULES_ADJUSTMENT_AT_FAULT("hocba.rules.adjustment.atFault", "ONE", false,
      "subjects that may have lowered a level: ONE or UP_TO_TWO"),
  RULES_BOTH_INSUFFICIENT("hocba.rules.promotion.bothInsufficient", "RETAINED", false,
      "learning and conduct both insufficient: RETAINED or MAY_MAKE_UP"),
  RULES_UNKEPT_ATTENDANCE("hocba.rules.promotion.unkeptAttendance", "ASSUME_NONE", false,
      "promotion where nobody kept attendance: ASSUME_NONE (said as an assumption) or WAIT"),
  RULES_RETESTS("hocba.rules.promotion.retests", "WAIT_FOR_ALL", false,
      "promotion after re-tests: WAIT_FOR_ALL that are due, or UNTIL_SUFFICIENT"),
  RULES_UNTAUGHT_BEFORE("hocba.rules.untaughtBefore", "TERM_TWO_COUNTS", false,
      "a newcomer's term I of a subject the former school did not teach: TERM_TWO_COUNTS or TERM_ONE_MADE_UP"),
  RULES_GDTX_TOT("hocba.rules.gdtx.counted.tot", "5", false, "TT 43: subjects that Tốt counts, 1 to 20"),
  RULES_GDTX_KHA("hocba.rules.gdtx.counted.kha", "5", false, "TT 43: subjects that Khá counts, 1 to 20"),
  RULES_GDTX_DAT("hocba.rules.gdtx.counted.dat", "5", false, "TT 43: subjects that Đạt counts, 1 to 20"),
  RULES_ROUNDING("hocba.rules.rounding", "HALF_UP", false, "averages to one decimal: HALF_UP or HALF_EVEN"),
  RULES_ARTS("hocba.rules.arts", "ONE_RESULT", false, "Nghệ thuật at THCS: ONE_RESULT or TWO_SUBJECTS"),
  RULES_EXEMPTION("hocba.rules.exemption", "STILL_ASSESSED", false,
      "exempted under TT 22 Điều 10: STILL_ASSESSED (theory) or LEFT_OUT_WITHOUT_MARKS"),
  RULES_TOPIC_GROUPS("hocba.rules.topicGroups", "EXTRA_MARK", false,
      "a topic group's result: EXTRA_MARK or WITHIN_REQUIRED"),
  RULES_LOWEST_ADJUSTMENT("hocba.rules.tt58.gioiToKem", "NONE", false,
      "TT 58 Điều 13.6, Giỏi lowered to Kém: NONE or AS_FROM_KHA"),
  RULES_COMPLETION("hocba.rules.completion", "AS_PROMOTION", false,
      "completing THCS: AS_PROMOTION or ALSO_NO_SUBJECT_FAILED"),
  RULES_PRIMARY_ZERO("hocba.rules.primary.zero", "ALLOWED", false, "0 in a test under TT 27: ALLOWED or REFUSED"),
  RULES_PRIMARY_COMPETENCES("hocba.rules.primary.competences", "ALL_SEVEN", false,
      "specific competences of grades 1 and 2: ALL_SEVEN or AS_TAUGHT"),
  RULES_PRIMARY_OPTIONAL("hocba.rules.primary.optional", "COUNTED", false,
      "subjects by choice in the year's result of primary school: COUNTED or NOT_COUNTED"),
  RULES_PRIMARY_ADDITIONAL("hocba.rules.primary.additional", "AT_MOST_COMPLETED", false,
      "how far an additional assessment lifts: AT_MOST_COMPLETED or BY_TABLE"),
  CLOSE_REQUIRES_APPROVAL("hocba.close.requires.approval", "true", false,
      "true: a year is closed only after its lists were approved (S4 Điều 6.5); the demo starts with false"),
  APPROVE_BY_DEPUTY("hocba.approve.by.deputy", "false", false,
      "true: deputies may approve lists like the principal (S3 PL Điều 4.7)"),
  ENTRY_AHEAD_DAYS("hocba.entry.ahead.days", "0", false,
      "days before a term begins from which its marks, conduct and comments can be entered or imported, and before the end of the second from which its year can be closed, 0 to 366"),
  REOPEN_DAYS("hocba.reopen.days", "7", false,
      "days for which a locked or closed class is opened again where the principal names no end, 1 to 365"),
  PROGRESS_FRESH("hocba.progress.fresh.seconds", "5", false,
      "seconds for which the progress counted of a school is shown to whoever asks again, 0 to 300"),
  CORRECTION_GRACE("hocba.correction.grace.minutes", "15", false,
      "minutes in which whoever entered a mark may change it as the same entry; after that it is a correction, 0 to 1440"),
  CORRECTION_DAYS("hocba.correction.days", "7", false,
      "days before the term test on which correcting marks ends (S3 PL Điều 8.2), -1 for no such day"),
  CORRECTION_NOTICE("hocba.correction.notice.days", "3", false,
      "days that are left at least for correcting marks when a school moves its tests nearer, 0 to 60"),
  CORRECTION_USUAL_TESTS("hocba.correction.usual.tests", "17,34", false,
      "school weeks in which the tests of both terms begin where the school recorded no date"),
  CORRECTION_BY_DEPUTY("hocba.correction.by.deputy", "false", false,
      "true: deputies may decide on requests for corrections like the principal (S2 Điều 12.2)"),
  CORRECTION_EVIDENCE("hocba.correction.evidence", "FILE", false,
      "what proves a correction: FILE (photo or scan) or FILE_OR_PAPER (or a paper, saying where it is kept)"),
  EVIDENCE_UNUSED_DAYS("hocba.evidence.unused.days", "30", false,
      "days after which an evidence file that no correction or request names is removed, 1 to 3650"),
  EVIDENCE_LIMIT("hocba.evidence.limit", "5242880", false, "largest evidence file of a correction in bytes"),
  DELEGATION_DAYS("hocba.delegation.days", "366", false,
      "most days the principal may delegate a right for (ND 30/2020 Điều 13)"),
  HEAD_DAYS_BACK("hocba.head.days.back", "7", false,
      "most days in the past from which a principal may be appointed, 0 to 366"),
  DEMO_CATALOGUE("hocba.demo.catalogue", "20000", false, "paper transcripts the demo loads"),
  DEMO_TRANSCRIPTS("hocba.demo.transcripts", "320", false, "transcripts of past years the demo seals; 0 for none");

  private final String key;
  private final String fallback;
  private final boolean requiredInProduction;
  private final String purpose;

  Setting(String key, String fallback, boolean requiredInProduction, String purpose) {
    this.key = key;
    this.fallback = fallback;
    this.requiredInProduction = requiredInProduction;
    this.purpose = purpose;
  }

  public String key() {
    return key;
  }

  public String purpose() {
    return purpose;
  }

  /** The default, or null. */
  public String fallback() {
    return fallback;
  }

  public boolean requiredInProduction() {
    return requiredInProduction;
  }

  /** The environment variable of this setting. */
  public String variable() {
    return key.toUpperCase(Locale.ROOT).replace('.', '_');
  }

  /** What was given for this server, without the default here. */
  public Optional<String> given() {
    return Optional.ofNullable(System.getProperty(key))
        .or(() -> Optional.ofNullable(System.getenv(variable())))
        .or(() -> Optional.ofNullable(System.getProperty("default." + key)))
        .filter(v -> !v.isBlank());
  }

  /** What holds for this server; of places outside the data directory a drill has none. */
  public Optional<String> value() {
    return Drill.withholds(this) ? Optional.empty() : given().or(() -> Optional.ofNullable(fallback));
  }

  /** @throws IllegalStateException naming the setting when it has no value */
  public String text() {
    return value().orElseThrow(() -> new IllegalStateException("missing setting " + key + " (" + variable() + ")"));
  }

  /** @throws IllegalStateException naming the setting when it is no whole number within the bounds */
  public int number(int least, int most) {
    return number(text(), least, most);
  }

  /** The same of a value that the setting had once. */
  public int number(String text, int least, int most) {
    try {
      int n = Integer.parseInt(text.trim());
      if (n >= least && n <= most) {
        return n;
      }
    } catch (NumberFormatException e) {
      throw new IllegalStateException(key + " is no whole number: " + text, e);
    }
    throw new IllegalStateException(key + " must be from " + least + " to " + most + ": " + text);
  }

  /** @throws IllegalStateException naming the setting when it is none of the constants */
  public <E extends Enum<E>> E choice(Class<E> choices) {
    return choice(text(), choices);
  }

  /** The same of a value that the setting had once. */
  public <E extends Enum<E>> E choice(String text, Class<E> choices) {
    return Arrays.stream(choices.getEnumConstants()).filter(c -> c.name().equals(text.trim())).findFirst().orElseThrow(
        () -> new IllegalStateException(key + " is none of " + Arrays.toString(choices.getEnumConstants()) + ": " + text));
  }

  public Duration seconds(int least, int most) {
    return Duration.ofSeconds(number(least, most));
  }

  /** The directory all of this server's data is kept under. */
  public static Path dataDirectory() {
    return Path.of(DATA_DIR.value().orElseGet(() -> System.getProperty("jboss.server.data.dir"))).toAbsolutePath();
  }

  /** True when this server shows the demonstration; production is the default. */
  public static boolean demo() {
    return MODE.text().equals("demo");
  }
}
