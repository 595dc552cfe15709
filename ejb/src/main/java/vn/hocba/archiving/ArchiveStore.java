package vn.hocba.archiving;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import vn.hocba.archive.vault.Vault;
import vn.hocba.configuration.Setting;

/** The vault and the room before it, in this server's data directory. */
@Singleton
@Startup
@PermitAll
@DependsOn("ProductionGuard")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ArchiveStore {

  @Inject
  private SealJobs jobs;
  private Vault vault;
  private StagingRoom staging;

  @PostConstruct
  void open() {
    Path root = Setting.dataDirectory();
    try {
      vault = new Vault(root.resolve("vault"));
      staging = new StagingRoom(root.resolve("staging"));
      staging.removeAllBut(jobs.stagedFiles());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Vault vault() {
    return vault;
  }

  public StagingRoom staging() {
    return staging;
  }
}
