package vn.hocba.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names of schools, in order and in search. */
class SchoolNamesTest {

  @Test
  void theyStandInVietnameseOrder() {
    assertEquals(List.of("THCS An Lạc", "THCS Ân Thi", "THCS Dân Chủ", "THCS Đại Lộc", "THCS Ea Kar"),
        Stream.of("THCS Ea Kar", "THCS Đại Lộc", "THCS Ân Thi", "THCS Dân Chủ", "THCS An Lạc")
            .sorted(Comparator.comparing(SchoolNames::order)).toList());
  }

  @Test
  void theyAreFoundWithoutMarks() {
    assertEquals("thcs dai loc", SchoolNames.plain(" THCS Đại Lộc"));
  }
}
