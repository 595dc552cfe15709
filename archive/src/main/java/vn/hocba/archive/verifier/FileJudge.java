package vn.hocba.archive.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.bundle.Bundle;
import vn.hocba.archive.bundle.StatusLine;
import vn.hocba.archive.verify.DocumentJudge;
import vn.hocba.archive.verify.Examination;
import vn.hocba.archive.verify.Examiner;
import vn.hocba.archive.verify.Judgement;
import vn.hocba.archive.verify.Known;
import vn.hocba.archive.verify.Readability;
import vn.hocba.archive.verify.ReasonCode;

/**
 * Asks the two questions about a file, in the order in which the portal does: is it byte for byte one of ours, and only then,
 * what is it? This side hashes bytes only; the file is taken apart in a child process, and {@link DocumentJudge} concludes.
 * Thread-safe.
 */
final class FileJudge {

  private final Bundle bundle;
  private final Examiner examiner;

  FileJudge(Bundle bundle, Examiner examiner) {
    this.bundle = bundle;
    this.examiner = examiner;
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
      return FileAnswer.couldNotCheck(file.toString(), ReasonCode.CANNOT_BE_READ);
    }
    Optional<StatusLine> status;
    try {
      status = bundle.file(sha256);
    } catch (IllegalArgumentException laterWord) { // of a list made by a later version: it is about this one file
      return FileAnswer.couldNotCheck(file.toString(), ReasonCode.WORKER_FAILED);
    }
    Optional<Known<String>> known = status.map(s -> new Known<>(s.kind(), s.state(), null));
    Examination found = examiner.examine(file.toAbsolutePath(), known.filter(Known::proven).map(k -> Beside.of(file)).orElse(null));
    if (status.isEmpty() && found.sha256() != null && !found.sha256().equals(sha256)) {
      found = Examination.none(Readability.WORKER_FAILED, length); // it was changed while it was read
    }
    DocumentJudge.Judged<String> judged = DocumentJudge.judge(known, this::begun, bundle::document, found);
    Judgement judgement = AfterList.judged(judged.judgement(), found, Instant.parse(bundle.status().made()));
    return new FileAnswer(file.toString(), sha256, length, status.orElse(null), judged.document(), judgement, judged.examination());
  }

  /** What the list says of the bytes a file begins with; nothing where its words are a later version's. */
  private Optional<Known<String>> begun(String sha256) {
    try {
      return bundle.file(sha256).map(s -> new Known<>(s.kind(), s.state(), s.sha256()));
    } catch (IllegalArgumentException laterWord) {
      return Optional.empty();
    }
  }
}
