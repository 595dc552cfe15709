package vn.hocba.correction.evidence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import vn.hocba.archive.vault.HashedFiles;
import vn.hocba.configuration.Setting;

/** Evidence files in this server's data directory, by SHA-256, beside the archive's vault and not in it. */
@Singleton
@Startup
@PermitAll
@DependsOn("ProductionGuard")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class EvidenceStore {

  private final ReentrantLock turn = new ReentrantLock();
  private HashedFiles files;

  @PostConstruct
  void open() {
    try {
      files = new HashedFiles(Setting.dataDirectory().resolve("evidence"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public HashedFiles files() {
    return files;
  }

  /** Stores a file and has it entered, with no removal in between. @param enter from SHA-256 to identifier */
  public String keep(byte[] bytes, UnaryOperator<String> enter) throws IOException {
    turn.lock();
    try {
      return enter.apply(files.store(bytes));
    } finally {
      turn.unlock();
    }
  }

  /** Has an entry removed, and its file with it when no other entry names that. @param leave whether none is left */
  public void remove(String sha256, BooleanSupplier leave) throws IOException {
    turn.lock();
    try {
      if (leave.getAsBoolean()) {
        Files.deleteIfExists(files.path(sha256));
      }
    } finally {
      turn.unlock();
    }
  }
}
