package vn.hocba.archive.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a backup says about the directory of keys: which key there is, its certificates, and where it is kept. Never a
 * private key, a password or a PIN: those are put back by whoever keeps them.
 */
public final class KeyNotes {

  /** Directory of the notes in a backup. */
  public static final String DIRECTORY = "key-notes";
  private static final String STORE = ".p12";
  private static final String CERTIFICATES = ".certificates.pem";
  private static final Pattern SECRET = Pattern.compile("(?im)^\\s*[\\w.-]*(pin|secret|password)[\\w.-]*(?<!-file)\\s*[=:].*$");

  private KeyNotes() {}

  /** @param password of the key stores @return texts by file name */
  public static Map<String, String> of(Path keys, char[] password) throws IOException {
    Map<String, String> notes = new LinkedHashMap<>();
    if (!Files.isDirectory(keys)) {
      return notes;
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(keys)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (name.endsWith(STORE)) {
        notes.put(name + CERTIFICATES, certificates(file, password));
      } else if (name.endsWith(".properties")) {
        notes.put(name, SECRET.matcher(Files.readString(file)).replaceAll("# left out of the backup"));
      } else if (name.endsWith(".pem") && !Files.readString(file, StandardCharsets.ISO_8859_1).contains("PRIVATE KEY")) {
        notes.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return notes;
  }

  /** Key stores that were there and are not in that directory. @param notes directory of the notes */
  public static List<String> missing(Path notes, Path keys) throws IOException {
    if (!Files.isDirectory(notes)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(notes)) {
      return all.map(f -> f.getFileName().toString()).filter(n -> n.endsWith(STORE + CERTIFICATES))
          .map(n -> n.substring(0, n.length() - CERTIFICATES.length())).filter(n -> !Files.exists(keys.resolve(n)))
          .sorted().toList();
    }
  }

  private static String certificates(Path file, char[] password) throws IOException {
    StringBuilder text = new StringBuilder();
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      for (String alias : Collections.list(store.aliases())) {
        Certificate[] chain = store.getCertificateChain(alias);
        text.append("# ").append(alias).append(chain == null ? ": no certificate, a secret key" : "").append('\n');
        for (Certificate c : chain == null ? new Certificate[0] : chain) {
          X509Certificate x = (X509Certificate) c;
          text.append("# ").append(x.getSubjectX500Principal().getName()).append("; ").append(x.getNotBefore().toInstant())
              .append(" – ").append(x.getNotAfter().toInstant()).append("\n-----BEGIN CERTIFICATE-----\n")
              .append(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(x.getEncoded()))
              .append("\n-----END CERTIFICATE-----\n");
        }
      }
    } catch (GeneralSecurityException | IOException unreadable) {
      // A key that cannot be opened keeps nobody from saving the rest; that it was there is noted.
      text.append("# could not be opened\n");
    }
    return text.toString();
  }
}
