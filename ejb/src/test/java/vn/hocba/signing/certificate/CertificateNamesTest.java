package vn.hocba.signing.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Names in certificates are compared as people would. */
class CertificateNamesTest {

  @Test
  void theCommonNameIsReadOutOfTheWholeOne() {
    assertEquals("Nguyễn Văn A, hiệu trưởng", CertificateNames.common("CN=Nguyễn Văn A\\, hiệu trưởng,O=Trường,C=VN"));
    assertEquals("O=Trường", CertificateNames.common("O=Trường"));
  }

  @Test
  void capitalsAndMarksOfAnotherLetterAreNoOtherName() {
    assertFalse(CertificateNames.differ("TRƯỜNG THCS NGÔ MÁY", "Trường THCS Ngô Mây"));
    assertFalse(CertificateNames.differ("DO THI DUNG", "Đỗ Thị Dung"));
    assertTrue(CertificateNames.differ("Đỗ Thị Dung", "Đỗ Thị Hoa"));
  }
}
