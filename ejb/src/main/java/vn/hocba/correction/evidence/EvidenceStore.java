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
import vn.hocba.archive.vault.Vault;
import vn.hocba.configuration.Setting;

/** Evidence files in this server's data directory, by SHA-256, beside the archive's vault and not in it. */
@Singleton
@Startup
@PermitAll
@DependsOn("ProductionGuard")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class EvidenceStore {

  private Vault vault;

  @PostConstruct
  void open() {
    try {
      vault = new Vault(Setting.dataDirectory().resolve("evidence"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Vault vault() {
    return vault;
  }
}
