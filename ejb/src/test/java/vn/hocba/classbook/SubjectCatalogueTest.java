package vn.hocba.classbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectCatalogueTest {

  @Test
  void hasTheEightScoredSubjectsBeforeTheFourByComment() {
    List<Subject> subjects = SubjectCatalogue.thcs().subjects().stream().filter(s -> s.partOf() == null).toList();
    assertEquals(12, subjects.size());
    assertEquals(8, subjects.stream().filter(Subject::scored).count());
    assertTrue(subjects.stream().allMatch(s -> s.scored() == s.position() <= 8 && !s.englishName().isBlank()));
  }

  @ParameterizedTest
  @CsvSource({"NGU_VAN, 4", "NGOAI_NGU_1, 4", "GDCD, 2", "CONG_NGHE, 3", "TIN_HOC, 2", "GDTC, 2", "HDTN_HN, 2"})
  void regularAssessmentsFollowFromTheLessonsOfTheNinthGrade(String code, int expected) {
    assertEquals(expected, SubjectCatalogue.thcs().byCode(code).orElseThrow().regularPerTerm(9));
  }

  @ParameterizedTest
  @CsvSource({"mon toan, TOAN", "LS & ĐL, LS_DL", "HĐTN hướng nghiệp, HDTN_HN", "MÔN NỘI DUNG GD ĐỊA PHƯƠNG, GDDP",
    "tiếng anh, NGOAI_NGU_1"})
  void findsASubjectHoweverASchoolWritesIt(String written, String code) {
    assertEquals(code, SubjectCatalogue.thcs().byName(written).orElseThrow().code());
    assertTrue(SubjectCatalogue.thcs().byName("Phép thuật").isEmpty());
  }
}
