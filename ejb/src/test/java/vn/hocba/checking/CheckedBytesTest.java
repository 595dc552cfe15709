package vn.hocba.checking;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.configuration.Setting;

/** How much of what one person checked is kept. */
class CheckedBytesTest {

  private static final byte[] LARGE = new byte[700_000];

  @TempDir
  Path data;

  @BeforeEach
  void limit() {
    System.setProperty(Setting.DATA_DIR.key(), data.toString());
    System.setProperty(Setting.CHECK_MEGABYTES.key(), "1");
  }

  @AfterEach
  void giveBack() {
    System.clearProperty(Setting.DATA_DIR.key());
    System.clearProperty(Setting.CHECK_MEGABYTES.key());
  }

  @Test
  void allRunsOfOnePersonShareTheRoomAndNobodyElseLosesAny() {
    CheckedBytes.keep(1, 1, LARGE, List.of(1L, 2L, 3L));
    CheckedBytes.keep(2, 1, LARGE, List.of(1L, 2L, 3L));
    CheckedBytes.keep(4, 1, LARGE, List.of(4L));
    assertTrue(Files.exists(CheckedBytes.file(1, 1)));
    assertFalse(Files.exists(CheckedBytes.file(2, 1)), "a second run makes no more room");
    assertTrue(Files.exists(CheckedBytes.file(4, 1)));
    CheckedBytes.keep(2, 2, new byte[1000], List.of(1L, 2L, 3L));
    assertTrue(Files.exists(CheckedBytes.file(2, 2)));
  }
}
