package vn.hocba.archive.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.trustcentre.DemoTrustCentre;

/** A backup says which keys there are, and holds none of them. */
class KeyNotesTest {

  private static final char[] PASSWORD = "test only".toCharArray();

  @TempDir
  Path base;

  @Test
  void certificatesAndPlacesAreNotedButNoKeyAndNoSecret() throws Exception {
    Path keys = Files.createDirectory(base.resolve("keys"));
    try (DemoTrustCentre centre = new DemoTrustCentre(Files.createDirectory(base.resolve("centre")), PASSWORD, 0, Clock.systemUTC())) {
      centre.issue("Trần Quốc Bảo", "THCS Ea Tam").writePkcs12(keys.resolve("principal-1.p12"), PASSWORD);
    }
    KeyStore secret = KeyStore.getInstance("PKCS12");
    secret.load(null, PASSWORD);
    secret.setEntry("second-factor", new KeyStore.SecretKeyEntry(new SecretKeySpec(new byte[16], "AES")),
        new KeyStore.PasswordProtection(PASSWORD));
    try (OutputStream out = Files.newOutputStream(keys.resolve("second-factor.p12"))) {
      secret.store(out, PASSWORD);
    }
    Files.writeString(keys.resolve("principal.pin"), "123456");
    Files.writeString(keys.resolve("school-1.properties"), "kind = pkcs11\nlabel = school\npin-file = principal.pin\npin = 123456\n");
    Files.writeString(keys.resolve("issuers.pem"), "-----BEGIN CERTIFICATE-----\n");
    Files.writeString(keys.resolve("mistaken.pem"), "-----BEGIN PRIVATE KEY-----\nMIIE\n");
    Files.writeString(keys.resolve("strange.p12"), "no key store");

    Map<String, String> notes = KeyNotes.of(keys, PASSWORD);
    assertEquals(Set.of("principal-1.p12.certificates.pem", "second-factor.p12.certificates.pem", "strange.p12.certificates.pem",
        "school-1.properties", "issuers.pem"), notes.keySet());
    String all = String.join("\n", notes.values());
    assertFalse(all.contains("PRIVATE") || all.contains("123456"), all);
    assertTrue(notes.get("principal-1.p12.certificates.pem").contains("BEGIN CERTIFICATE"));
    assertTrue(notes.get("second-factor.p12.certificates.pem").contains("a secret key"));
    assertTrue(notes.get("strange.p12.certificates.pem").contains("could not be opened"));
    assertTrue(notes.get("school-1.properties").contains("pin-file = principal.pin"));
  }

  @Test
  void whatIsStillToBePutBackIsNamed() throws Exception {
    Path notes = Files.createDirectory(base.resolve("notes"));
    Path keys = Files.createDirectory(base.resolve("keys"));
    for (String key : List.of("audit", "school-1")) {
      Files.writeString(notes.resolve(key + ".p12.certificates.pem"), "");
    }
    Files.writeString(keys.resolve("audit.p12"), "");
    assertEquals(List.of("school-1.p12"), KeyNotes.missing(notes, keys));
  }
}
