package vn.hocba.archive.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookupCodeTest {

  private static final long SEED = 20_261_129L;

  @Test
  void everySymbolOfANewCodeIsChosenFromThirtyTwo() {
    Random random = new Random(SEED);
    Set<String> codes = new HashSet<>();
    for (int place = 0; place < LookupCode.LENGTH; place++) {
      Set<Character> symbols = new HashSet<>();
      for (int i = 0; i < 1000; i++) {
        String code = LookupCode.next(random);
        codes.add(code);
        symbols.add(code.charAt(place));
      }
      assertEquals(32, symbols.size(), "seed " + SEED);
    }
    assertEquals(1000 * LookupCode.LENGTH, codes.size(), "seed " + SEED);
  }

  @Test
  void whatIsPrintedIsReadBack() {
    Random random = new Random(SEED);
    for (int i = 0; i < 1000; i++) {
      String code = LookupCode.next(random);
      assertEquals(Optional.of(code), LookupCode.read(LookupCode.shown(code)), "seed " + SEED);
    }
    assertEquals("7K3M-9QXD-2VBN-40RT", LookupCode.shown("7K3M9QXD2VBN40RT"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7K3M-9QXD-2VBN-40RT", "7k3m9qxd2vbn40rt", " 7K3M 9QXD\u00A02VBN \u2013 4ORT\n", "7K3M.9QXD_2VBN\u201040RT"})
  void whoTypesItAsTheySeeItIsUnderstood(String typed) {
    assertEquals(Optional.of("7K3M9QXD2VBN40RT"), LookupCode.read(typed));
    assertEquals(Optional.of("1111000000000000"), LookupCode.read("iIlL-oO00-0000-0000"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mã tra cứu: 7K3M-9QXD-2VBN-40RT", "７Ｋ３Ｍ－９ＱＸＤ－２ＶＢＮ－４０ＲＴ",
      "https://hocba.example:8443/hocba/check.xhtml?lang=vi&code=7K3M-9QXD-2VBN-40RT#x",
      "Mã tài liệu: 01234567-89ab-cdef-0123-456789abcdef – Lần lập: 1 – Mã tra cứu: 7K3M-9QXD-2VBN-40RT"})
  void whoPastesMoreThanTheCodeIsUnderstood(String pasted) {
    assertEquals(Optional.of("7K3M9QXD2VBN40RT"), LookupCode.read(pasted));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "7K3M-9QXD-2VBN-40R", "7K3M-9QXD-2VBN-40RTT", "7K3M-9QXD-2VBN-40RU", "7K3M-9QXD-2VBN-40R%", "ĐK3M-9QXD-2VBN-40RT"})
  void whatIsNoCodeIsNone(String typed) {
    assertTrue(LookupCode.read(typed).isEmpty());
    assertTrue(LookupCode.read("7".repeat(16) + "-".repeat(100)).isEmpty(), "nobody copies that from a paper");
  }
}
