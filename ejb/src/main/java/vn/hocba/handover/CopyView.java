package vn.hocba.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What the pages of handing over show. */
public final class CopyView {

  private CopyView() {}

  /** An edition that can be given; {@code sealedAt} is null for one that is not signed yet and cannot. */
  public record Edition(String id, String schoolYear, int edition, Instant sealedAt) {}

  /**
   * What a pupil can be given.
   *
   * @param signerName who would sign a copy, as far as the newest transcript says
   */
  public record Offer(String fullName, LocalDate birthDate, String identifier, List<Edition> editions, String signerName) {}

  /** An edition in a line. @param firstPage 0 for all pages */
  public record Part(String id, String schoolYear, int edition, String sha256, int firstPage, int lastPage) {}

  /**
   * A line of the book.
   *
   * @param symbol number and symbol, {@code 03/SY-66643101}
   * @param ready whether what is given can be taken; a copy whose making was interrupted can be made again
   * @param sha256 of the copy; null where none was made
   * @param annulledBy symbol of the line that annuls it; null for what stands
   * @param annuls symbol of the line it annuls; null for all others
   * @param reason why it was given; null for a line that annuls
   * @param ground why it annuls; null for all others, and where that was not kept
   * @param code printed on the copy, as it is printed, also on the line that annuls it; null where none is
   */
  public record Line(long id, String symbol, CopyKind kind, CopyCarrier carrier, CopyReason reason, AnnulmentGround ground, String note,
      String pupil, String identifier, String recipient, String relation, String paper, String receivingSchool,
      String signer, Instant madeAt, String madeBy, List<Part> parts, boolean ready, String sha256, String annulledBy,
      String annuls, String code) {}

  /** The lines of one calendar year, the newest first. */
  public record Book(List<Integer> years, int year, List<Line> lines) {}

  /** What is taken: the copy, or the files themselves. */
  public record Taken(String name, List<Piece> pieces) {}

  /** One file. */
  public record Piece(String name, byte[] bytes) {}
}
