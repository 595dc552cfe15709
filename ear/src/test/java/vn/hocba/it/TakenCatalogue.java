package vn.hocba.it;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import vn.hocba.archive.catalogue.CatalogueEncoding;
import vn.hocba.catalogue.CatalogueChoice;
import vn.hocba.catalogue.CatalogueRow;
import vn.hocba.catalogue.CatalogueService;
import vn.hocba.catalogue.ImportState;

/** Catalogues that a test has taken in, from the file to the records. */
@Dependent
public class TakenCatalogue {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String HEADING = "so hieu;ho ten;ngay sinh;lop;nam hoc\n";

  @Inject
  private CatalogueService catalogues;

  /** Enters lines of number, name, birth date, class and year into the own catalogue, and waits until they are. */
  void entered(As who, String lines) throws Exception {
    entered(who, taken(who, HEADING + lines, null));
  }

  /** Decides that a file is entered, its columns as its first row names them. @return the import */
  long taken(As who, String text, Long schoolId) throws Exception {
    CatalogueService.Look look = who.does(() -> catalogues.look(text.getBytes(StandardCharsets.UTF_8), "thử.csv"));
    CatalogueService.Table table = who.does(() -> catalogues.table(look.upload(), 0, null));
    return who.does(() -> catalogues.confirm(look.upload(), "thử.csv",
        new CatalogueChoice(CatalogueEncoding.UTF_8, table.columns().written(), 0), schoolId));
  }

  /** The import once all its lines are entered. */
  CatalogueRow entered(As who, long id) {
    return Deadline.await(SOON, () -> row(who, id), row -> row != null && row.state() == ImportState.ENTERED);
  }

  /** An import as that person sees it; null when they do not. */
  CatalogueRow row(As who, long id) {
    return asked(() -> who.does(catalogues::list)).stream().filter(r -> r.id() == id).findFirst().orElse(null);
  }

  /** The answer to a question that may throw what is checked. */
  static <T> T asked(Callable<T> question) {
    try {
      return question.call();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
