package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.it.TestSchool.refused;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.Role;
import vn.hocba.archive.catalogue.CatalogueColumns;
import vn.hocba.archive.catalogue.CatalogueEncoding;
import vn.hocba.archive.catalogue.LineFault.Kind;
import vn.hocba.archive.search.SearchQuery;
import vn.hocba.archive.workbook.RowStream;
import vn.hocba.catalogue.CatalogueChoice;
import vn.hocba.catalogue.CataloguePreview;
import vn.hocba.catalogue.CatalogueRow;
import vn.hocba.catalogue.CatalogueService;
import vn.hocba.catalogue.ImportState;
import vn.hocba.finding.SearchService;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Schools;

/** Catalogues of paper transcripts come in from files: nobody's guess, nobody else's school, nothing twice, and back out as a whole. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class CatalogueIT {

  private static final Duration SOON = Duration.ofSeconds(60);
  /** As typed in VNI. */
  private static final String OLD = "Soá hieäu;Hoï vaø teân;Ngaøy sinh;Nôi löu\n"
      + "%1$s-1;Phuøng Khaéc Khoan%1$s;1985;Kho 2, giaù 4\n%1$s-2;Ñoaøn Thò Ñieåm;31/02/1986;Kho 2, giaù 4\n"
      + "%1$s-3;;12/12/1984;Kho 2, giaù 5\n%1$s-1;Huyønh Thuùc Khaùng;1/10/1987;Kho 2\n";

  @Inject
  private CatalogueService catalogues;
  @Inject
  private TakenCatalogue catalogue;
  @Inject
  private SearchService searches;
  @Inject
  private Schools schools;
  @Inject
  private TestSchool school;

  private As clerk;
  private As other;
  private As province;

  @BeforeEach
  void people() {
    clerk = As.person("vanthu", Role.RECORDS_CLERK);
    other = As.person("vanthu.benkia", Role.RECORDS_CLERK);
    province = As.person("so.gddt", Role.PROVINCE_OFFICER);
  }

  @Test
  void anOldFileIsShownInItsEncodingJudgedLineByLineEnteredOnceAndFound() throws Exception {
    byte[] file = OLD.formatted("CA").getBytes(StandardCharsets.ISO_8859_1);
    CatalogueService.Look look = clerk.does(() -> catalogues.look(file, "danh mục cũ.csv"));
    CatalogueService.Table table = clerk.does(() -> catalogues.table(look.upload(), 0, null));
    assertEquals(CatalogueEncoding.VNI, table.encodings().proposed());
    assertEquals("Họ và tên", table.first().getFirst().get(1));
    assertEquals(ProblemCode.CATALOGUE_ENCODING, refused(() -> clerk.does(() ->
        catalogues.preview(look.upload(), new CatalogueChoice(null, table.columns().written(), 0), null))).code(), "a silent guess");
    assertEquals(ProblemCode.CATALOGUE_COLUMN_MISSING, refused(() -> clerk.does(() ->
        catalogues.preview(look.upload(), new CatalogueChoice(CatalogueEncoding.VNI, "H::NAME", 0), null))).code());
    assertEquals(ProblemCode.NOT_FOUND, refused(() -> other.does(() -> catalogues.table(look.upload(), 0, null))).code(),
        "somebody else's upload");
    CatalogueChoice choice = new CatalogueChoice(CatalogueEncoding.VNI, table.columns().written(), 0);
    CataloguePreview preview = clerk.does(() -> catalogues.preview(look.upload(), choice, null));
    assertEquals(List.of(4, 2, 1), List.of(preview.lines(), preview.good(), preview.noted()));
    assertEquals(Map.of(Kind.NO_NAME, 1, Kind.TWICE, 1, Kind.BIRTH_YEAR, 1), preview.counts());
    assertEquals(0, school.count("select count(*) from paper_transcript where number like 'CA-%'"), "written before it was decided");

    long id = clerk.does(() -> catalogues.confirm(look.upload(), "danh mục cũ.csv", choice, null));
    CatalogueRow row = catalogue.entered(clerk, id);
    assertEquals(List.of(4, 2, 2), List.of(row.lines(), row.good(), row.entered()));
    long began = System.nanoTime();
    assertEquals(1, found(clerk, "phung khac khoanca"));
    assertTrue(Duration.ofNanos(System.nanoTime() - began).toSeconds() < 10, "found late");
    assertEquals(0, clerk.does(() -> searches.search(SearchQuery.of("huynh thuc khang ca-1"))).result().total());
    // Copied out of a document in an old font.
    assertEquals("Phùng Khắc KhoanCA", clerk.does(() -> searches.search(SearchQuery.of("Phïng Kh¾c KhoanCA"))).instead().getFirst().text());
    assertEquals(2, school.count("select count(*) from paper_transcript p, catalogue_import i where p.import_id = i.id and i.id = "
        + id + " and i.sha256 = '" + row.sha256() + "' and p.import_line in (2, 3)"), "nobody knows which line of which file it was");
    assertEquals(1, school.count("select count(*) from audit_entry where action = 'IMPORT_CATALOGUE' and subject_id = '" + id
        + "' and actor = 'vanthu'"));
    // The same file once more, under another name.
    CatalogueService.Look again = clerk.does(() -> catalogues.look(file, "bản sao.csv"));
    assertEquals(id, clerk.does(() -> catalogues.preview(again.upload(), choice, null)).before().id());
    assertEquals(ProblemCode.CATALOGUE_KNOWN, refused(() -> clerk.does(() ->
        catalogues.confirm(again.upload(), "bản sao.csv", choice, null))).code());
  }

  /** Cells of a spreadsheet hold letters of the old fonts too. */
  @Test
  void aSpreadsheetTypedInAnOldFontIsReadInIt() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RowStream sheet = new RowStream(out, List.of(10, 30, 12))) {
      sheet.heading(List.of("Soá hieäu", "Hoï vaø teân", "Ngaøy sinh"));
      sheet.line(List.of("CG-1", "Löông Ñaéc Baèng", "05/05/1986"));
      sheet.line(List.of("CG-2", "Trònh Hoaøi Ñöùc", "1986"));
    }
    CatalogueService.Look look = clerk.does(() -> catalogues.look(out.toByteArray(), "cũ.xlsx"));
    CatalogueService.Table table = clerk.does(() -> catalogues.table(look.upload(), look.sheet(), null));
    assertEquals(CatalogueEncoding.VNI, table.encodings().proposed());
    long id = clerk.does(() -> catalogues.confirm(look.upload(), "cũ.xlsx",
        new CatalogueChoice(CatalogueEncoding.VNI, table.columns().written(), look.sheet()), null));
    assertEquals(2, catalogue.entered(clerk, id).entered());
    assertEquals("Lương Đắc Bằng", school.text("select full_name from paper_transcript where number = 'CG-1'"));
    byte[] torn = Arrays.copyOf(out.toByteArray(), out.size() / 2);
    assertEquals(ProblemCode.FILE_UNREADABLE, refused(() -> clerk.does(() -> catalogues.look(torn, "hỏng.xlsx"))).code());
    // The beginning of a container as workbooks before 2007 are, and nothing in it.
    byte[] before2007 = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1, 0, 0};
    assertEquals(List.of("cũ.xls", "DAMAGED"), refused(() -> clerk.does(() -> catalogues.look(before2007, "cũ.xls"))).args());
  }

  @Test
  void anotherFileWithTheSameNumbersEntersOnlyWhatIsNew() throws Exception {
    catalogue.entered(clerk, catalogue.taken(clerk, "so hieu;ho ten\nCB-1;Le Thi Mot\nCB-2;Le Thi Hai\n", null));
    String more = "so hieu;ho ten\nCB-1;Le Thi Mot\nCB-2;Tran Van Khac\nCB-3;Le Thi Ba\n";
    CatalogueService.Look look = clerk.does(() -> catalogues.look(more.getBytes(StandardCharsets.UTF_8), "b.csv"));
    CataloguePreview preview = clerk.does(() -> catalogues.preview(look.upload(), plain(), null));
    assertEquals(Map.of(Kind.KNOWN, 1, Kind.TAKEN, 1), preview.counts());
    assertEquals(1, catalogue.entered(clerk, catalogue.taken(clerk, more, null)).entered());
    assertEquals("Le Thi Hai", school.text("select full_name from paper_transcript where number = 'CB-2'"), "somebody else's record was overwritten");
  }

  /** Progress and records are one transaction; even where it is thrown back, nothing is entered twice. */
  @Test
  void anImportThatIsGoneThroughAgainEntersNothingTwice() throws Exception {
    StringBuilder file = new StringBuilder("so hieu;ho ten\n");
    for (int i = 0; i < 450; i++) {
      file.append("CC-").append(i).append(";Vo Danh ").append((char) ('A' + i % 26)).append('\n');
    }
    long id = catalogue.taken(clerk, file.toString(), null);
    assertEquals(450, catalogue.entered(clerk, id).entered());
    school.run("update catalogue_import set state = 'ENTERING', lines_done = 200, entered = 200 where id = " + id);
    assertEquals(200, catalogue.entered(clerk, id).entered());
    assertEquals(450, school.count("select count(*) from paper_transcript where number like 'CC-%'"));
  }

  /** Here the kept file is broken: nothing can come of it until somebody mends that. */
  @Test
  void anImportThatCannotGoOnIsNotTriedForEverAndItsOfficeLetsItGoOn() throws Exception {
    long id = catalogue.taken(clerk, "so hieu;ho ten\nCH-1;Dang Do Mot\nCH-2;Dang Do Hai\n", null);
    assertEquals(2, catalogue.entered(clerk, id).entered());
    String whole = school.text("select content from catalogue_source where import_id = " + id);
    school.run("delete from paper_transcript where number like 'CH-%'");
    school.run("update catalogue_source set content = 'hong' where import_id = " + id);
    school.run("update catalogue_import set state = 'ENTERING', lines_done = 0, entered = 0, attempts = 6 where id = " + id);
    Deadline.await(SOON, () -> attempts(id), attempts -> attempts == 7);
    assertTrue(!catalogue.row(clerk, id).stopped());
    school.run("update catalogue_import set next_at = null where id = " + id);
    Deadline.await(SOON, () -> catalogue.row(clerk, id), CatalogueRow::stopped);
    school.run("update catalogue_import set next_at = null where id = " + id);
    Thread.sleep(Duration.ofSeconds(20)); // longer than from one look of the worker to the next
    assertEquals(8, attempts(id), "tried for ever");
    for (As who : List.of(other, province)) {
      assertEquals(ProblemCode.NOT_FOUND, refused(() -> resumed(who, id)).code());
    }
    school.run("update catalogue_source set content = '" + whole + "' where import_id = " + id);
    resumed(clerk, id);
    assertEquals(2, catalogue.entered(clerk, id).entered());
    assertEquals(0, attempts(id));
    assertEquals(2, school.count("select count(*) from audit_entry where action = 'IMPORT_CATALOGUE' and subject_id = '" + id + "'"));
  }

  private long attempts(long id) {
    return TakenCatalogue.asked(() -> school.count("select attempts from catalogue_import where id = " + id));
  }

  private boolean resumed(As who, long id) throws Exception {
    return who.does(() -> {
      catalogues.resume(id);
      return true;
    });
  }

  @Test
  void onlyTheOfficeThatTookAnImportInTakesItBackAndSaysWhy() throws Exception {
    String file = "so hieu;ho ten\nCD-1;Nham Tep Mot\nCD-2;Nham Tep Hai\n";
    long id = catalogue.taken(clerk, file, null);
    catalogue.entered(clerk, id);
    assertEquals(1, found(clerk, "nham tep hai"));
    for (As who : List.of(other, province)) {
      assertEquals(ProblemCode.NOT_FOUND, refused(() -> undone(who, id, "Nhầm tệp")).code());
    }
    assertTrue(other.does(catalogues::list).stream().noneMatch(r -> r.id() == id), "another school's import is listed");
    assertTrue(province.does(catalogues::list).stream().anyMatch(r -> r.id() == id && !r.mine()));
    assertEquals(ProblemCode.REASON_NEEDED, refused(() -> undone(clerk, id, " ")).code());
    undone(clerk, id, "Nhầm tệp");
    CatalogueRow row = Deadline.await(SOON, () -> catalogue.row(clerk, id), r -> r.state() == ImportState.UNDONE);
    assertEquals(List.of("Nhầm tệp", 0), List.of(row.reason(), row.kept()));
    assertEquals(0, school.count("select count(*) from paper_transcript where number like 'CD-%'"));
    Deadline.await(SOON, () -> total(clerk, "nham tep hai"), total -> total == 0);
    assertEquals(ProblemCode.CATALOGUE_STATE, refused(() -> undone(clerk, id, "Lần nữa")).code());
    assertEquals(1, school.count("select count(*) from audit_entry where action = 'UNDO_CATALOGUE' and subject_id = '" + id
        + "' and reason = 'Nhầm tệp'"));
    catalogue.entered(clerk, catalogue.taken(clerk, file, null));
    assertEquals(1, found(clerk, "nham tep hai"));
  }

  @Test
  void anOfficeAboveFillsTheCatalogueOfASchoolOfItsOwnOnly() throws Exception {
    long here = schools.schoolByCode(TestClass.SCHOOL_CODE).orElseThrow().id();
    String file = "so hieu;ho ten;truong\nCE-1;So Nhap Ho;THCS Giai The\n";
    assertEquals(ProblemCode.CATALOGUE_SCHOOL, refused(() -> catalogue.taken(province, file, null)).code());
    assertEquals(ProblemCode.NOT_FOUND, refused(() -> catalogue.taken(province, file, -5L)).code());
    As commune = As.person("canbo.phuong", Role.COMMUNE_OFFICER);
    assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> catalogue.taken(commune, file, here)).code(), "a commune only reads");
    long id = catalogue.taken(province, file, here);
    catalogue.entered(province, id);
    assertEquals("THCS Giai The", school.text("select school_name from paper_transcript where number = 'CE-1'"));
    assertEquals(TestClass.SCHOOL_CODE, school.text("select school_code from paper_transcript where number = 'CE-1'"));
    assertEquals(ProblemCode.NOT_FOUND, refused(() -> undone(clerk, id, "Không phải của trường nhập")).code());
    assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> As.person("hieutruong", Role.PRINCIPAL).does(catalogues::list)).code());
    // A clerk cannot name another school's catalogue: the own one is meant, whatever is asked for.
    long own = catalogue.taken(other, "so hieu;ho ten\nCF-1;Ben Kia\n", here);
    catalogue.entered(other, own);
    assertEquals(0, school.count("select count(*) from paper_transcript where number = 'CF-1' and school_code = '" + TestClass.SCHOOL_CODE + "'"));
    assertNotNull(catalogue.row(other, own));
    assertNull(catalogue.row(clerk, own));
  }

  private static CatalogueChoice plain() {
    return new CatalogueChoice(CatalogueEncoding.UTF_8, CatalogueColumns.read("H:NUMBER:NAME").written(), 0);
  }

  private boolean undone(As who, long id, String reason) throws Exception {
    return who.does(() -> {
      catalogues.undo(id, reason);
      return true;
    });
  }

  private long found(As who, String name) {
    return Deadline.await(SOON, () -> total(who, name), total -> total > 0);
  }

  private long total(As who, String name) {
    return TakenCatalogue.asked(() -> who.does(() -> searches.search(SearchQuery.of(name)))).result().total();
  }
}
