package vn.hocba.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a clerk types finds a line of the book, and what it was annulled for is known. */
class CopyBookTest {

  @Test
  void aLineIsFoundByItsCodeOrAPieceOfIt() {
    CopyView.Line line = new CopyView.Line(1, "01/SY-1", CopyKind.WHOLE, CopyCarrier.PAPER, CopyReason.REQUEST, null, null, "Lê An", "79", "Lê Cha", null,
        null, null, null, Instant.EPOCH, "Văn thư", List.of(), true, null, "02/2026", null, "7K3M-9QXD-2VBN-40RT");
    for (String typed : List.of("7K3M-9QXD-2VBN-40RT", "9qxd", "le an", "01/sy")) {
      assertTrue(CopyBook.says(line, CopyBook.plain(typed)), typed);
    }
    assertFalse(CopyBook.says(line, CopyBook.plain("9qxe")));
  }

  @Test
  void noGroundIsTakenForAReasonWhyACopyWasGiven() {
    assertEquals(List.of(), Stream.of(CopyReason.values()).map(r -> AnnulmentGround.kept(r.name())).flatMap(Optional::stream).toList());
    assertEquals(List.of(AnnulmentGround.values()), Stream.of(AnnulmentGround.values()).map(g -> AnnulmentGround.kept(g.name()).orElseThrow()).toList());
    assertTrue(Stream.of(AnnulmentGround.values()).allMatch(g -> g.name().length() <= 20), "longer than its column");
  }
}
