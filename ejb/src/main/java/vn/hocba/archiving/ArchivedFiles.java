package vn.hocba.archiving;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import vn.hocba.archive.vault.DamagedException;
import vn.hocba.archive.vault.Fixity;
import vn.hocba.archive.vault.Vault;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/**
 * Reads archived files for people: whole, from the second copy where the first does not have them so, or with the reason why they
 * cannot be had now. Damage that a reader meets is a case at once. Asks no permission.
 */
@Stateless
@PermitAll
public class ArchivedFiles {

  private static final System.Logger LOG = System.getLogger(ArchivedFiles.class.getName());

  @Inject
  private ArchiveStore store;
  @Inject
  private Ledger ledger;
  @Inject
  private FixityCheck fixity;

  /** @throws Problem ARCHIVED_DAMAGED when that file is whole nowhere, NOT_AVAILABLE while no copy answers */
  public byte[] read(String sha256) {
    try {
      return store.vault().read(sha256);
    } catch (DamagedException | NoSuchFileException notWhole) {
      LOG.log(System.Logger.Level.ERROR, "Archived file " + sha256 + " is not whole", notWhole);
      if (store.vault().usable()) {
        return repaired(sha256);
      }
      return second(sha256).orElseThrow(ArchivedFiles::away);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.ERROR, "Archived file " + sha256 + " could not be read", e);
      return second(sha256).orElseThrow(ArchivedFiles::away);
    }
  }

  private byte[] repaired(String sha256) {
    Fixity answer = ledger.ofFile(sha256).stream().filter(line -> line.kind() != LedgerEntry.Kind.DISPOSAL).findFirst()
        .map(line -> fixity.check(VaultCopy.FIRST, line)).orElse(Fixity.BAD);
    return second(sha256).or(() -> answer == Fixity.GOOD ? first(sha256) : Optional.empty())
        .orElseThrow(() -> new Problem(ProblemCode.ARCHIVED_DAMAGED));
  }

  private Optional<byte[]> second(String sha256) {
    return store.copy().flatMap(copy -> whole(copy, sha256));
  }

  private Optional<byte[]> first(String sha256) {
    return whole(store.vault(), sha256);
  }

  private static Optional<byte[]> whole(Vault vault, String sha256) {
    try {
      return Optional.of(vault.read(sha256));
    } catch (IOException notThere) {
      LOG.log(System.Logger.Level.WARNING, "Archived file " + sha256 + " is not to be had", notThere);
      return Optional.empty();
    }
  }

  /** What people are told while the vault does not answer. */
  public static Problem away() {
    return new Problem(ProblemCode.NOT_AVAILABLE, "VAULT");
  }
}
