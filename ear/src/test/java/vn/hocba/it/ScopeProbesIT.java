package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.Role;
import vn.hocba.archive.catalogue.CatalogueEncoding;
import vn.hocba.archive.search.SearchQuery;
import vn.hocba.archive.search.SearchResult;
import vn.hocba.catalogue.CatalogueChoice;
import vn.hocba.catalogue.CatalogueService;
import vn.hocba.digitising.ScanBatchService;
import vn.hocba.finding.Found;
import vn.hocba.finding.SearchService;
import vn.hocba.finding.TranscriptExportService;
import vn.hocba.path.PathService;
import vn.hocba.path.SamePupilService;
import vn.hocba.problem.Problem;

/**
 * A clerk asks every way there is for a name, a number and a record that only another school has, and for ones that nobody has: whatever comes
 * back, counts, facets, suggestions, advice, files, errors, is the same.
 */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class ScopeProbesIT {

  private static final String ANOTHERS = "Kpwuih Zuônghaq Wiêmpo";
  private static final String NOBODYS = "Kpwuih Zuôngkaq Wiêmpo";
  private static final String ANOTHERS_NUMBER = "SPQ-71";
  private static final String NOBODYS_NUMBER = "SPQ-72";

  @Inject
  private TakenCatalogue catalogue;
  @Inject
  private CatalogueService catalogues;
  @Inject
  private SearchService searches;
  @Inject
  private TranscriptExportService exports;
  @Inject
  private SamePupilService pupils;
  @Inject
  private PathService paths;
  @Inject
  private ScanBatchService folders;
  @Inject
  private TestSchool school;

  private As clerk;
  private As other;

  @BeforeEach
  void people() {
    clerk = As.person("vanthu", Role.RECORDS_CLERK);
    other = As.person("vanthu.benkia", Role.RECORDS_CLERK);
  }

  @Test
  void nothingTellsARecordOfAnotherSchoolFromOneThatIsNot() throws Exception {
    catalogue.entered(clerk, ANOTHERS_NUMBER + ";" + ANOTHERS + ";03/05/1985;6A;1996-1997\n"
        + "SPQ-73;" + ANOTHERS + ";05/03/1985;7A;1997-1998\n");
    Deadline.await(Duration.ofSeconds(60), () -> TakenCatalogue.asked(() -> clerk.does(() -> searches.search(SearchQuery.of(ANOTHERS)))).rows().size(),
        found -> found == 2);
    String id = school.text("select id from paper_transcript where number = '" + ANOTHERS_NUMBER + "'");
    assertNotEquals(told(clerk, ANOTHERS, ANOTHERS_NUMBER, id), told(clerk, NOBODYS, NOBODYS_NUMBER, UUID.randomUUID().toString()),
        "the probes see nothing where there is something");
    List<String> anothers = told(other, ANOTHERS, ANOTHERS_NUMBER, id);
    List<String> nobodys = told(other, NOBODYS, NOBODYS_NUMBER, UUID.randomUUID().toString());
    for (int i = 0; i < nobodys.size(); i++) {
      assertEquals(nobodys.get(i), anothers.get(i));
    }
    assertFalse(anothers.toString().contains("haq") || anothers.toString().contains(ANOTHERS_NUMBER), anothers.toString());
  }

  /** Every way of asking, with what was asked for taken out of the answers. */
  private List<String> told(As who, String name, String number, String id) throws Exception {
    String word = name.split(" ")[1];
    List<String> told = new ArrayList<>();
    for (String typed : List.of(name, name + " xyzzyq", name + "o", name.replace("W", "V"), word, "\"" + name + "\"", number, number + "x")) {
      for (SearchQuery query : List.of(SearchQuery.of(typed), SearchQuery.of(typed).at(0, 1), SearchQuery.of(typed).at(3, 20),
          SearchQuery.of(typed).inClass("6A"), SearchQuery.of(typed).atSchool(TestClass.SCHOOL_CODE))) {
        told.add(typed + ": " + answer(who, () -> found(searches.search(query))));
      }
      told.add("names " + typed + ": " + answer(who, () -> searches.names(typed.substring(0, typed.length() - 1))));
      told.add("file " + typed + ": " + answer(who, () -> {
        TranscriptExportService.Listed listed = exports.begin(SearchQuery.of(typed));
        return listed.total() + " " + exports.rows(listed, 0);
      }));
    }
    SamePupilService.Wanted wanted = new SamePupilService.Wanted(null, name, null);
    told.add("pairs: " + answer(who, () -> pupils.suggestions(wanted, null)));
    told.add("decided: " + answer(who, () -> pupils.decided(wanted, null)));
    told.add("decides: " + answer(who, () -> {
      pupils.decide("P:" + id, "P:" + UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)), true);
      return "";
    }));
    told.add("decides of itself: " + answer(who, () -> {
      pupils.decide("P:" + id, "P:" + id, true);
      return "";
    }));
    told.add("path: " + answer(who, () -> paths.of(id)));
    told.add("copy: " + answer(who, () -> searches.file(id)));
    told.add("folder: " + answer(who, () -> folders.open(folder(number + ".png")).items()));
    told.add("line: " + answer(who, () -> {
      byte[] file = ("so hieu;ho ten\n" + number + ";Lê Thị Khác\n").getBytes(StandardCharsets.UTF_8);
      String upload = catalogues.look(file, "thử.csv").upload();
      return catalogues.preview(upload, new CatalogueChoice(CatalogueEncoding.UTF_8, "H:NUMBER:NAME", 0), null);
    }));
    return told.stream().map(t -> t.replace(word, "…").replace(number, "№").replace(id, "id")).toList();
  }

  /** All that is told of a search but when it was asked. */
  private static List<Object> found(Found found) {
    SearchResult result = found.result();
    return List.of(found.rows(), result.total(), result.totalExact(), result.facets(), String.valueOf(result.suggestion()), result.notes(), found.instead());
  }

  private static String answer(As who, Callable<Object> question) throws Exception {
    try {
      return String.valueOf(who.does(question));
    } catch (Exception e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof Problem problem) {
          return problem.code() + " " + problem.args();
        }
      }
      throw e;
    }
  }

  private static byte[] folder(String file) throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry(file));
    }
    return zip.toByteArray();
  }
}
