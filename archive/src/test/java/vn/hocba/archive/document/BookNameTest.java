package vn.hocba.archive.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookNameTest {

  @ParameterizedTest
  @CsvSource({"THCS, TT22/2021,", "PRIMARY, TT27/2020, PRIMARY", "THPT, TT58/2011, TT58"})
  void aBookHasOneNameOnItsTitleAboveItsSignaturesAndInItsProperties(String level, String regulation, String form)
      throws IOException {
    BookDocument book = BookJson.read("""
        {"format": 1, "id": "0b1f5e0c-6d0e-4f0a-8a3e-5d1c2b3a4f5e", "edition": 1, "province": "Đắk Lắk", "school": "Trường Mẫu",
         "level": "%s", "schoolYear": "2025-2026", "className": "5A", "regulation": "%s", "homeroom": "Nguyễn Thị Hòa",
         "principal": "Trần Văn Hiệu", "pupils": [], "subjects": [], "madeAt": "2026-05-25T03:00:00Z"}""".formatted(level, regulation));
    assertEquals(form, BookName.form(book));
    String name = new FormLabels().text(form == null ? "book.title" : "book.title." + form).toLowerCase(FormLabels.LOCALE);
    try (PDDocument pdf = Loader.loadPDF(new BookRenderer().render(book, SealPlace.BESIDE))) {
      String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ").toLowerCase(FormLabels.LOCALE);
      assertTrue(text.contains(name + " lớp 5a, năm học 2025-2026 – trường mẫu"), text);
      assertTrue(pdf.getDocumentInformation().getTitle().toLowerCase(FormLabels.LOCALE).startsWith(name + " lớp 5a"));
    }
  }
}
