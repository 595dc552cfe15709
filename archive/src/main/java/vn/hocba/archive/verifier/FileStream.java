package vn.hocba.archive.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
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

/** Goes through files and folders, several files at once, and gives the answers in their order as they come. */
final class FileStream {

  private final int atOnce;
  private final Function<Path, FileAnswer> judge;
  private final Consumer<FileAnswer> answers;
  private final Consumer<String> unreadable;
  private final Deque<Future<FileAnswer>> open = new ArrayDeque<>();
  private boolean all = true;

  FileStream(int atOnce, Function<Path, FileAnswer> judge, Consumer<FileAnswer> answers, Consumer<String> unreadable) {
    this.atOnce = atOnce;
    this.judge = judge;
    this.answers = answers;
    this.unreadable = unreadable;
  }

  /** @return whether every path could be read */
  boolean run(List<Path> paths) throws IOException {
    try (ExecutorService workers = Executors.newFixedThreadPool(atOnce)) {
      for (Path path : paths) {
        if (Files.isDirectory(path)) {
          walk(path, workers);
        } else if (Files.isReadable(path)) {
          submit(path, workers);
        } else {
          missed(path);
        }
      }
      while (!open.isEmpty()) {
        next();
      }
    }
    return all;
  }

  private void walk(Path directory, ExecutorService workers) throws IOException {
    Files.walkFileTree(directory, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!attributes.isRegularFile()) {
          missed(file); // a link may lead anywhere; not to follow it must not pass for having checked it
        } else if (!Beside.isProof(file)) {
          submit(file, workers);
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException failed) {
        missed(file);
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
      return FileAnswer.couldNotCheck(file);
    }
  }

  private void missed(Path path) {
    while (!open.isEmpty()) {
      next();
    }
    all = false;
    unreadable.accept(path.toString());
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
