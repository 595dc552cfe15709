package vn.hocba.archive.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.bundle.Bundle;
import vn.hocba.archive.bundle.StatusLine;
import vn.hocba.archive.verify.ArchiveMatch;
import vn.hocba.archive.verify.Examination;
import vn.hocba.archive.verify.Examiner;
import vn.hocba.archive.verify.FindingCode;
import vn.hocba.archive.verify.Proof;
import vn.hocba.archive.verify.Readability;
import vn.hocba.archive.verify.VerdictRules;

/**
 * Asks the two questions about a file, in the order in which the portal does: is it byte for byte one of ours, and only then,
 * what is it? This side hashes bytes only; the file is taken apart in a child process. Thread-safe.
 */
final class FileJudge {

  /** What the examination of a sheet finds because it expects a transcript. */
  private static final Set<FindingCode> OF_TRANSCRIPTS =
      Set.of(FindingCode.FIELD_MISSING, FindingCode.FIELD_ORDER, FindingCode.UNKNOWN_FIELD, FindingCode.UNKNOWN_ANNOTATION);

  private final Bundle bundle;
  private final Examiner examiner;

  FileJudge(Bundle bundle, Examiner examiner) {
    this.bundle = bundle;
    this.examiner = examiner;
  }

  private static Examination without(Examination e, Set<FindingCode> codes) {
    return new Examination(e.readability(), e.length(), e.sha256(), e.signers(), e.timestamps(), e.revisions(),
        e.findings().stream().filter(f -> !codes.contains(f.code())).toList(), e.documentIds(), e.ownSigners());
  }

  FileAnswer judge(Path file) {
    String sha256;
    long length = 0;
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = Sha256.digest();
      byte[] buffer = new byte[1 << 16];
      for (int n; (n = in.read(buffer)) >= 0;) {
        digest.update(buffer, 0, n);
        length += n;
      }
      sha256 = HexFormat.of().formatHex(digest.digest());
    } catch (IOException unreadable) {
      return FileAnswer.couldNotCheck(file);
    }
    Optional<StatusLine> status = bundle.file(sha256);
    Proof proof = status.filter(s -> s.state() != ArchiveMatch.INTERMEDIATE_REVISION).map(s -> Beside.of(file)).orElse(null);
    Examination examination = examiner.examine(file.toAbsolutePath(), proof);
    if (status.isEmpty() && examination.sha256() != null && !examination.sha256().equals(sha256)) {
      examination = Examination.none(Readability.WORKER_FAILED, length); // it was changed while it was read
    }
    if (status.filter(s -> s.kind() == StatusLine.Kind.SHEET).isPresent()) {
      examination = without(examination, OF_TRANSCRIPTS);
    }
    String other = status.isPresent() ? null : examination.documentIds().stream()
        .map(id -> bundle.document(id).orElse(null)).filter(Objects::nonNull).findFirst().orElse(null);
    return new FileAnswer(file, sha256, length, status.orElse(null), other, VerdictRules.decide(
        status.map(StatusLine::state).orElse(ArchiveMatch.NONE), status.isPresent() || other != null, examination), examination);
  }
}
