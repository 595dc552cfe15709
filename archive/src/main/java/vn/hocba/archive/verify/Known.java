package vn.hocba.archive.verify;

import java.util.Objects;

/**
 * What the archive knows of exactly these bytes.
 *
 * @param match anything but {@link ArchiveMatch#NONE}
 * @param document what whoever asks tells of the document; may be null
 */
public record Known<D>(DocumentKind kind, ArchiveMatch match, D document) {

  public Known {
    Objects.requireNonNull(kind);
    if (match == ArchiveMatch.NONE) {
      throw new IllegalArgumentException("unknown bytes are not known");
    }
  }

  /** Whether evidence that is kept beside the document proves these bytes. */
  public boolean proven() {
    return kind.signed() && match != ArchiveMatch.INTERMEDIATE_REVISION;
  }
}
