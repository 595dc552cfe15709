package vn.hocba.archiving;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
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
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import vn.hocba.archive.vault.LayoutBefore;
import vn.hocba.archive.vault.Vault;
import vn.hocba.configuration.Setting;

/** The vault, its copy, and the room before it. */
@Singleton
@Startup
@PermitAll
@DependsOn("ProductionGuard")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ArchiveStore {

  private static final System.Logger LOG = System.getLogger(ArchiveStore.class.getName());
  /** Longer than any database takes to have a commit on the disk. */
  private static final Duration NOTES_KEPT = Duration.ofDays(2);

  @Inject
  private SealJobs jobs;
  @Inject
  private Ledger ledger;
  @Inject
  private FixityDesk desk;
  @Inject
  private Clock clock;
  private Vault vault;
  private Optional<Vault> copy;
  private StagingRoom staging;
  private StagingRoom signing;

  @PostConstruct
  void open() {
    Path root = Setting.dataDirectory();
    try {
      vault = VaultPlaces.first(clock, ledger.namesFiles(ledger.lastSequence()));
      copy = VaultPlaces.second(clock, ledger.namesFiles(desk.progress(CopyWorker.progress()).sequence()));
      if (!vault.usable()) {
        LOG.log(System.Logger.Level.ERROR, "The vault does not answer or its storage root is not there; sealing waits for it");
      }
      takeOver(root.resolve("vault"));
      staging = new StagingRoom(root.resolve("staging"));
      staging.removeAllBut(jobs.stagedFiles());
      staging.removeNotes(clock.instant().minus(NOTES_KEPT));
      signing = new StagingRoom(root.resolve("signing"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @PreDestroy
  void close() {
    vault.close();
    copy.ifPresent(Vault::close);
  }

  /** A store that is not there now gets the files of the layout before at the next start; they stay where they are. */
  private void takeOver(Path directory) {
    try {
      int damaged = new LayoutBefore(directory).moveTo(vault, ledger::about);
      if (damaged > 0) {
        LOG.log(System.Logger.Level.ERROR, "{0} damaged files of the former layout stay in {1}", damaged, directory);
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.ERROR, "Files of the former layout could not be taken over; the next start tries again", e);
    }
  }

  public Vault vault() {
    return vault;
  }

  /** The second copy, where there is one. */
  public Optional<Vault> copy() {
    return copy;
  }

  public StagingRoom staging() {
    return staging;
  }

  /** Where documents are between their signers. */
  public StagingRoom signing() {
    return signing;
  }
}
