package vn.hocba.preserving;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hocba.archive.vault.DamagedException;
import vn.hocba.archive.vault.Vault;
import vn.hocba.archiving.ArchiveStore;

/** Reads archived files for those who keep evidence: from the vault, or from its copy where that alone has them whole. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WholeFiles {

  private static final System.Logger LOG = System.getLogger(WholeFiles.class.getName());

  @Inject
  private ArchiveStore store;

  /**
   * @param name of the file as the ledger has it, for the log
   * @return empty when it is whole nowhere
   * @throws IOException when the vault does not answer
   */
  public Optional<byte[]> find(String sha256, String name) throws IOException {
    List<Vault> places = new ArrayList<>(List.of(store.vault()));
    store.copy().ifPresent(places::add);
    for (Vault place : places) {
      try {
        return Optional.of(place.read(sha256));
      } catch (DamagedException | NoSuchFileException notWhole) {
        LOG.log(System.Logger.Level.ERROR, "{0}, file {1}, is not whole: {2}", name, sha256, notWhole.getMessage());
      }
    }
    if (!store.vault().usable()) {
      throw new IOException("the vault does not answer");
    }
    return Optional.empty();
  }

  /** @throws IOException when the vault does not answer, or has it whole nowhere */
  public byte[] read(String sha256, String name) throws IOException {
    return find(sha256, name).orElseThrow(() -> new IOException(name + ", file " + sha256 + ", is whole nowhere"));
  }
}
