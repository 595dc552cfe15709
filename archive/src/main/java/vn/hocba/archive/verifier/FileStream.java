package vn.hocba.archive.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.hocba.archive.verify.ReasonCode;

/** Goes through files and folders, several files at once, and gives the answers in their order as they come. */
final class FileStream {

  /** What Java puts in the place of bytes of the command line that are no letters in its language setting. */
  private static final char LOST = '\uFFFD';

  private final int atOnce;
  private final Function<Path, FileAnswer> judge;
  private final Consumer<FileAnswer> answers;
  private final Deque<Future<FileAnswer>> open = new ArrayDeque<>();

  FileStream(int atOnce, Function<Path, FileAnswer> judge, Consumer<FileAnswer> answers) {
    this.atOnce = atOnce;
    this.judge = judge;
    this.answers = answers;
  }

  /** @param paths as the command line has them; what is there and cannot be read has an answer like the others */
  void run(List<String> paths) throws IOException {
    try (ExecutorService workers = Executors.newFixedThreadPool(atOnce)) {
      for (String given : paths) {
        Path path = path(given);
        if (path == null) {
          missed(given, ReasonCode.NAME_NOT_WRITABLE);
        } else if (Files.isDirectory(path)) {
          walk(path, workers);
        } else if (Files.isRegularFile(path) && Files.isReadable(path)) { // a pipe would be waited for without end
          submit(path, workers);
        } else {
          missed(given, given.indexOf(LOST) < 0 ? ReasonCode.CANNOT_BE_READ : ReasonCode.NAME_NOT_WRITABLE);
        }
      }
      while (!open.isEmpty()) {
        next();
      }
    }
  }

  /** Null where this system's language setting has no bytes for a letter of it. */
  private static Path path(String given) {
    try {
      return Path.of(given);
    } catch (InvalidPathException notWritable) {
      return null;
    }
  }

  private void walk(Path directory, ExecutorService workers) throws IOException {
    Files.walkFileTree(directory, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!attributes.isRegularFile()) {
          missed(file.toString(), ReasonCode.CANNOT_BE_READ); // a link may lead anywhere; not to follow it must not pass for having checked it
        } else if (!Beside.isProof(file)) {
          submit(file, workers);
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException failed) {
        missed(file.toString(), ReasonCode.CANNOT_BE_READ);
        return FileVisitResult.CONTINUE;
      }
    });
  }

  private void submit(Path file, ExecutorService workers) {
    if (open.size() >= 2 * atOnce) { // so that a medium of a million files is no list of a million answers
      next();
    }
    open.add(workers.submit(() -> judged(file)));
  }

  /** A file that cannot be read to its end, as on a worn medium, says nothing about the others, and nothing of itself. */
  private FileAnswer judged(Path file) {
    try {
      return judge.apply(file);
    } catch (UncheckedIOException unreadable) {
      return FileAnswer.couldNotCheck(file.toString(), ReasonCode.CANNOT_BE_READ);
    }
  }

  private void missed(String path, ReasonCode why) {
    while (!open.isEmpty()) {
      next();
    }
    answers.accept(FileAnswer.couldNotCheck(path, why));
  }

  private void next() {
    try {
      answers.accept(open.remove().get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
