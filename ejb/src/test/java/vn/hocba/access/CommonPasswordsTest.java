package vn.hocba.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommonPasswordsTest {

  @Test
  void aCommonWordStaysOneWithDigitsSignsAndMarks() {
    List.of("password1234", "Mật.Khẩu.2026", "Qwerty!2345", "1234567890", "HọcBạ-20262026",
        "passwordpassword", "matkhau.matkhau.matkhau", "admin-password")
        .forEach(p -> assertTrue(CommonPasswords.contains(p), p));
  }

  @Test
  void aSentenceIsNone() {
    List.of("mot mat khau du dai", "ba con meo ngu trua", "Hồ Tây 17 bậc đá").forEach(
        p -> assertFalse(CommonPasswords.contains(p), p));
  }
}
