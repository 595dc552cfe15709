package vn.hocba.curriculum;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Loads the national curriculum, which the application brings along, and a province's additions to it. */
public final class CurriculumSource {

  private static final String RESOURCE = "curriculum.csv";
  private static final Curriculum NATIONAL = load();

  private CurriculumSource() {}

  /** The curriculum of the Ministry alone. */
  public static Curriculum national() {
    return NATIONAL;
  }

  /**
   * The national curriculum with a province's rows added or put in place of others.
   *
   * @param file what faults call the file, its name without a directory
   * @param text UTF-8 text of the same format; not closed
   * @throws CurriculumFaultsException with every fault, none of the rows being used then
   */
  public static Curriculum withProvincial(String file, Reader text) throws IOException, CurriculumFaultsException {
    try (Reader resource = resource()) {
      return of(resource, file, text);
    }
  }

  /**
   * The curriculum of texts that were kept.
   *
   * @param file what faults call the province's text
   * @throws CurriculumFaultsException as {@link #withProvincial}
   */
  public static Curriculum of(String national, String file, String provincial) throws IOException, CurriculumFaultsException {
    return of(new StringReader(national), file, new StringReader(provincial));
  }

  private static Curriculum of(Reader nationalText, String file, Reader text) throws IOException, CurriculumFaultsException {
    CurriculumReader national = new CurriculumReader(RESOURCE);
    national.read(nationalText);
    CurriculumReader provincial = new CurriculumReader(file);
    provincial.read(text);
    List<CurriculumFault> faults = new ArrayList<>(national.faults());
    faults.addAll(provincial.faults());
    provincial.rows().stream().filter(row -> row.section() == Section.CODES)
        .filter(row -> row.get("name_vi").isEmpty() || row.get("name_en").isEmpty())
        .forEach(row -> faults.add(CurriculumFault.at(row, CurriculumFault.Code.NAME_MISSING, row.id())));
    List<CurriculumRow> rows = new ArrayList<>(national.rows());
    rows.addAll(provincial.rows());
    if (faults.isEmpty()) {
      faults.addAll(new CurriculumCheck(rows).faults());
    }
    if (!faults.isEmpty()) {
      throw new CurriculumFaultsException(faults);
    }
    return new Curriculum(new Versions(rows));
  }

  /** The text of the national curriculum as this version brings it along. */
  public static String nationalText() {
    try (Reader resource = resource(); StringWriter text = new StringWriter()) {
      resource.transferTo(text);
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  private static Curriculum load() {
    try {
      return withProvincial("", Reader.nullReader());
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    } catch (CurriculumFaultsException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Reader resource() {
    return new InputStreamReader(CurriculumSource.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8);
  }
}
