package vn.hocba.archive.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ocfl.api.OcflRepository;
import io.ocfl.api.model.ValidationResults;
import io.ocfl.core.OcflRepositoryBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks at a storage root as somebody does who has the OCFL library but not this program. */
final class OcflJudge {

  private static final Pattern NOT_OF_AN_OBJECT = Pattern.compile("extensions/.*|[^/]+");

  private OcflJudge() {}

  /** Fails unless every object is valid, down to its digests, and no file lies outside one. @return how many there are */
  static int valid(Path root) throws IOException {
    Path work = Files.createTempDirectory("ocfl-judge");
    OcflRepository repository = new OcflRepositoryBuilder().storage(s -> s.fileSystem(root)).workDir(work).build();
    try (Stream<String> ids = repository.listObjectIds()) {
      List<String> all = ids.toList();
      for (String id : all) {
        ValidationResults found = repository.validateObject(id, true);
        assertEquals(List.of(), found.getErrors(), id);
        assertEquals(List.of(), found.getWarnings(), id);
      }
      assertEquals(all.size(), Set.copyOf(all).size());
      try (Stream<Path> files = Files.walk(root)) {
        long within = files.filter(Files::isRegularFile)
            .filter(f -> !NOT_OF_AN_OBJECT.matcher(root.relativize(f).toString()).matches()).count();
        assertEquals(6L * all.size(), within, "files that belong to no object");
      }
      return all.size();
    } finally {
      repository.close();
      remove(work);
    }
  }

  /** Every file with its time and size. */
  static List<Object> files(Path root) throws IOException {
    List<Object> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.add(List.of(file, Files.getLastModifiedTime(file), Files.size(file)));
      }
    }
    return all;
  }

  static void remove(Path directory) throws IOException {
    assertTrue(Files.isDirectory(directory), directory + " is no directory");
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
