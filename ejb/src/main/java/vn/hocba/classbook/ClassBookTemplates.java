package vn.hocba.classbook;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archive.workbook.SheetWriter;
import vn.hocba.archiving.WorkerProcesses;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.school.Schools;

/** Hands out empty class books of every form that can be taken over, for schools to fill in. */
@Stateless
@PermitAll
@Needs(Right.IMPORT_CLASS_BOOK)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ClassBookTemplates {

  @Inject
  private RulesInForce rules;
  @Inject
  private Schools schools;
  @Inject
  private Callers callers;
  @Inject
  private WorkerProcesses workers;

  /** Those of the levels that the caller's school has. */
  public List<BookKind> offered() {
    Long school = callers.current().schoolId();
    List<String> levels = school == null ? List.of() : schools.school(school).orElseThrow().levels();
    return Stream.of(BookKind.values()).filter(k -> levels.contains(k.level().name())).toList();
  }

  /** @throws Problem NOT_AVAILABLE when no worker process writes it */
  public byte[] xlsx(BookKind kind) {
    callers.current();
    Path file = null;
    try {
      file = Files.createTempFile("hocba-book", ".xlsx");
      if (!new SheetWriter(workers.forUploads(), workers.deadline())
          .write(BookTemplate.empty(rules.curriculum(), kind), file)) {
        throw new Problem(ProblemCode.NOT_AVAILABLE, "WORKER");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      discard(file);
    }
  }

  private static void discard(Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
