package vn.hocba.archive.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hocba.archive.Sha256;

class S3VaultTest extends VaultContract {

  private S3Server server;

  @Override
  Vault open() throws IOException {
    if (server == null) {
      try {
        server = new S3Server(directory.resolve("s3"));
      } catch (IOException | RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IOException(e);
      }
    }
    return OcflVault.at(server.place(), directory.resolve("workshop"), CLOCK, false);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Override
  Path root() {
    return directory.resolve("s3").resolve(S3Server.BUCKET).resolve("truong/kho/ocfl");
  }

  @Override
  Path aside() {
    return directory.resolve("s3").resolve(S3Server.BUCKET).resolve("truong/kho/damaged");
  }

  @Test
  void whatAnInterruptedStoreLeftIsNoObjectAndTheNextAttemptCompletesIt() throws IOException {
    String sha256 = vault.store(BYTES, ABOUT);
    Files.delete(object(sha256).resolve("0=ocfl_object_1.1")); // written last
    Files.writeString(object(sha256).resolve("inventory.json"), "{\"id\": \"half");
    assertFalse(vault.holds(sha256));
    vault.store(BYTES, ABOUT);
    assertEquals(Fixity.GOOD, vault.check(sha256));
    assertEquals(1, OcflJudge.valid(root()));
  }

  @Test
  void aWrongKeyOrBucketIsNoMissingFile() throws IOException {
    vault.store(BYTES, ABOUT);
    for (S3Place place : new S3Place[] {server.place(S3Server.BUCKET, "wrong"), server.place("no-such", "test-secret")}) {
      try (Vault other = OcflVault.at(place, directory.resolve("other"), CLOCK, false)) {
        assertEquals(Fixity.COULD_NOT_CHECK, other.check(Sha256.hex(BYTES)), place.toString());
        IOException told = assertThrows(IOException.class, () -> other.store(BYTES, ABOUT));
        assertFalse(new UncheckedIOException(told).toString().contains("wrong"), "the key is told");
        assertFalse(other.usable());
      }
    }
    assertFalse(server.place().toString().contains("test-"), server.place().toString());
  }
}
