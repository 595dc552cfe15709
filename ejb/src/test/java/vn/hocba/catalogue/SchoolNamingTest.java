package vn.hocba.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolNamingTest {

  @ParameterizedTest
  @CsvSource({"THCS Nguyễn Du, Trường THCS Nguyễn Du, true", "TRƯỜNG THCS NGUYỄN DU, THCS Nguyễn Du, true",
    "Trường Trung học cơ sở Nguyễn Du, THCS Nguyễn Du, true", "trường thcs  Thái Hòa, Trường THCS Thái Hoà, true",
    "Trường Tiểu học Kim Đồng, TH Kim Đồng, true", "Trường THCS Nguyễn Du, Trường THCS Nguyễn Dữ, false", "THCS Nguyễn Du, THPT Nguyễn Du, false",
    "Trường THCS Nguyễn Du, Trường THCS Nguyễn Du 2, false", "Nguyễn Du, THCS Nguyễn Du, false", "Trường, THCS Nguyễn Du, false"})
  void aSchoolIsKnownThoughItsNameIsWrittenShorter(String paper, String school, boolean same) {
    assertEquals(same, SchoolNaming.same(paper, school));
    assertEquals(same, SchoolNaming.same(school, paper));
  }
}
