package vn.hocba.archiving;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocba.archive.seal.SealedTranscript.Revision;

/**
 * What stands beside the staging room of a file that was sealed: an embedded database that is killed may forget its last commits, and
 * then nobody would know that the transcript is sealed already.
 *
 * @param of SHA-256 of what was sealed: of the signed file, or of the record where the school's keys sign
 * @param sha256 of the sealed file
 */
record SealNote(String of, String sha256, List<Revision> revisions) {

  private static final Pattern FORM = Pattern.compile("([0-9a-f]{64}) ([0-9a-f]{64})((?: \\d{1,3}:[0-9a-f]{64}:\\d{1,12}){1,100})\n");
  private static final Pattern REVISION = Pattern.compile(" (\\d+):([0-9a-f]{64}):(\\d+)");

  SealNote {
    revisions = List.copyOf(revisions);
  }

  /** Empty for what is no whole note. */
  static Optional<SealNote> read(String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    List<Revision> revisions = new ArrayList<>();
    for (Matcher r = REVISION.matcher(m.group(3)); r.find();) {
      revisions.add(new Revision(Integer.parseInt(r.group(1)), r.group(2), Long.parseLong(r.group(3))));
    }
    return Optional.of(new SealNote(m.group(1), m.group(2), revisions));
  }

  /** As {@link #read} understands it. */
  String text() {
    StringBuilder text = new StringBuilder(of).append(' ').append(sha256);
    revisions.forEach(r -> text.append(' ').append(r.number()).append(':').append(r.sha256()).append(':').append(r.length()));
    return text.append('\n').toString();
  }
}
