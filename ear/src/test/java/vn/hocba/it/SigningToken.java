package vn.hocba.it;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody's key as a token has it: taken from where the demo's trust centre put it. */
record SigningToken(PrivateKey key, String certificate) {

  static SigningToken ofHomeroom() throws Exception {
    return of("Nguyễn Thị Thanh Hòa");
  }

  static SigningToken ofPrincipal() throws Exception {
    return of("Trần Quốc Bảo");
  }

  private static SigningToken of(String name) throws Exception {
    try (var files = Files.list(DemoPortal.DATA.resolve("keys"))) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("staff-")).toList()) {
        KeyStore store = KeyStore.getInstance(file.toFile(), "demo-only".toCharArray());
        var certificate = (X509Certificate) store.getCertificate("key");
        if (certificate.getSubjectX500Principal().getName().contains("CN=" + name)) {
          return new SigningToken((PrivateKey) store.getKey("key", "demo-only".toCharArray()), "-----BEGIN CERTIFICATE-----\\n"
              + Base64.getEncoder().encodeToString(certificate.getEncoded()) + "\\n-----END CERTIFICATE-----\\n");
        }
      }
    }
    throw new AssertionError("no key of " + name);
  }

  String body(Map<Long, byte[]> data) {
    return "{\"certificate\": \"" + certificate + "\", \"values\": {" + data.entrySet().stream()
        .map(e -> "\"" + e.getKey() + "\": \"" + sign(e.getValue()) + "\"").collect(Collectors.joining(", ")) + "}}";
  }

  private String sign(byte[] data) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(data);
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
