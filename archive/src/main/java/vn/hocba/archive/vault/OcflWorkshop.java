package vn.hocba.archive.vault;

import io.ocfl.api.DigestAlgorithmRegistry;
import io.ocfl.api.OcflRepository;
import io.ocfl.api.exception.OcflJavaException;

import io.ocfl.api.model.ObjectVersionId;
import io.ocfl.api.model.OcflVersion;
import io.ocfl.api.model.VersionInfo;
import io.ocfl.core.OcflRepositoryBuilder;
import io.ocfl.core.cache.NoOpCache;
import io.ocfl.core.extension.storage.layout.config.NTupleOmitPrefixStorageLayoutConfig;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.hocba.archive.LibraryContext;

/**
 * Builds OCFL 1.1 objects, one for each stored file, in a storage root of its own; from there the vault publishes
 * them whole. The library alone would write an object into the vault file by file.
 */
final class OcflWorkshop implements Closeable {

  /** File that makes a directory an object root. */
  static final String OBJECT = "0=ocfl_object_1.1";
  /** File that makes a directory a storage root. */
  static final String ROOT = "0=ocfl_1.1";
  private static final String ID = "hocba:";
  private static final int TUPLES = 2;

  private final Path root;
  private final OcflRepository repository;
  private final Clock clock;

  /** @param directory emptied here; on the file system that objects are published to, when that is one */
  OcflWorkshop(Path directory, Clock clock) throws IOException {
    this.clock = clock;
    delete(directory);
    root = Files.createDirectories(directory.resolve("root"));
    Path work = Files.createDirectories(directory.resolve("work"));
    try {
      // Objects are taken away from here, so what the library remembers of them would be wrong.
      repository = LibraryContext.call(() -> new OcflRepositoryBuilder().storage(s -> s.fileSystem(root)).workDir(work)
          .inventoryCache(new NoOpCache<>())
          .ocflConfig(c -> c.setOcflVersion(OcflVersion.OCFL_1_1).setDefaultDigestAlgorithm(DigestAlgorithmRegistry.sha512))
          .defaultLayoutConfig(new NTupleOmitPrefixStorageLayoutConfig().setDelimiter(":").setTupleSize(TUPLES)
              .setNumberOfTuples(TUPLES))
          .build());
    } catch (OcflJavaException e) {
      throw new IOException("no OCFL storage root could be made", e);
    }
  }

  /** Identifier of the object that holds the file of that SHA-256. */
  static String id(String sha256) {
    return ID + sha256;
  }

  /** Its place within a storage root, as the layout 0007-n-tuple-omit-prefix-storage-layout has it. */
  static String path(String sha256) {
    return sha256.substring(0, TUPLES) + "/" + sha256.substring(TUPLES, 2 * TUPLES) + "/" + sha256;
  }

  /** The files a storage root begins with, in the order they are to be written: the one that declares it last. */
  Map<String, byte[]> beginning() throws IOException {
    Map<String, byte[]> files = new TreeMap<>(Comparator.comparing((String name) -> name.equals(ROOT))
        .thenComparing(Comparator.naturalOrder()));
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        files.put(slashes(root.relativize(file)), Files.readAllBytes(file));
      }
    }
    try (InputStream readme = OcflWorkshop.class.getResourceAsStream("README.md")) {
      files.put("README.md", readme.readAllBytes());
    }
    return files;
  }

  /** The object of one file, whole, in a directory that the caller takes away or discards. */
  Path build(String sha256, byte[] bytes, String about) throws IOException {
    Path object = root.resolve(path(sha256));
    delete(object);
    VersionInfo version = new VersionInfo().setMessage(about).setUser("Học Bạ", "hocba:archive")
        .setCreated(clock.instant().atOffset(ZoneOffset.UTC));
    try {
      LibraryContext.call(() -> repository.updateObject(ObjectVersionId.head(id(sha256)), version, update -> update
          .writeFile(new ByteArrayInputStream(bytes), sha256 + ContentName.ending(bytes))
          .addFileFixity(sha256 + ContentName.ending(bytes), DigestAlgorithmRegistry.sha256, sha256)));
    } catch (OcflJavaException e) {
      throw new IOException("object " + sha256 + " could not be built", e);
    }
    return object;
  }

  /** Removes what was built and not taken away. */
  void discard(Path object) throws IOException {
    delete(object);
  }

  @Override
  public void close() {
    repository.close();
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }

  /** Removes a directory with all that is in it; nothing when there is none. */
  static void delete(Path path) throws IOException {
    if (Files.exists(path)) {
      try (Stream<Path> all = Files.walk(path)) {
        for (Path each : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
          Files.delete(each);
        }
      }
    }
  }
}
