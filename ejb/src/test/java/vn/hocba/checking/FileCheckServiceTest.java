package vn.hocba.checking;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hocba.access.Caller;
import vn.hocba.access.Role;
import vn.hocba.verifying.Verification.Document;

/** Which documents a run of checks names to whom. */
class FileCheckServiceTest {

  private static final Caller OWN = new Caller(1, "vanthu", "Văn thư", Set.of(Role.RECORDS_CLERK), 7L);
  private static final Caller OTHER = new Caller(2, "vanthu.benkia", "Văn thư", Set.of(Role.RECORDS_CLERK), 8L);
  private static final Caller PROVINCE = new Caller(3, "so", "Sở", Set.of(Role.PROVINCE_OFFICER), null);
  private static final Caller INSPECTOR = new Caller(4, "thanhtra", "Thanh tra", Set.of(Role.INSPECTOR), null, Set.of(7L), List.of());

  @Test
  void whateverItIsADocumentIsNamedToWhoeverSeesItsSchoolAndToNobodyElse() {
    for (Document.Kind kind : Document.Kind.values()) {
      Document document = new Document(kind, 7L, "x", "THCS Mẫu", "2025-2026", "9A1", 1, Instant.EPOCH, null, "x");
      for (Caller sees : List.of(OWN, PROVINCE, INSPECTOR)) {
        assertSame(document, FileCheckService.named(document, sees), kind + " to " + sees.username());
      }
      assertNull(FileCheckService.named(document, OTHER), kind + " of another school");
    }
    assertNull(FileCheckService.named(null, PROVINCE));
  }
}
