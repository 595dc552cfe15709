package vn.hocba.archiving;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import vn.hocba.archive.vault.DamagedException;
import vn.hocba.archive.vault.Vault;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** Reads archived files for people, who are told why they cannot have one now. */
public final class ArchivedBytes {

  private static final System.Logger LOG = System.getLogger(ArchivedBytes.class.getName());

  private ArchivedBytes() {}

  /** @throws Problem ARCHIVED_DAMAGED when that file is not whole, NOT_AVAILABLE while the vault does not answer */
  public static byte[] read(Vault vault, String sha256) {
    try {
      return vault.read(sha256);
    } catch (DamagedException | NoSuchFileException notWhole) {
      LOG.log(System.Logger.Level.ERROR, "Archived file " + sha256 + " is not whole", notWhole);
      throw vault.usable() ? new Problem(ProblemCode.ARCHIVED_DAMAGED) : away();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.ERROR, "Archived file " + sha256 + " could not be read", e);
      throw away();
    }
  }

  /** What people are told while the vault does not answer. */
  public static Problem away() {
    return new Problem(ProblemCode.NOT_AVAILABLE, "VAULT");
  }
}
