package vn.hocba.signing.certificate;

import java.text.Normalizer;
import java.util.Locale;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

/**
 * Reads names in certificates. Authorities write them with the marks of another letter (S0 has NGÔ MÁY for Ngô Mây), so
 * that a name that differs is shown to people, not refused.
 */
public final class CertificateNames {

  private CertificateNames() {}

  /** The common name; the whole name where it has none. */
  public static String common(String distinguished) {
    try {
      return new LdapName(distinguished).getRdns().stream().filter(r -> r.getType().equalsIgnoreCase("CN"))
          .map(r -> r.getValue().toString()).findFirst().orElse(distinguished);
    } catch (InvalidNameException none) {
      return distinguished;
    }
  }

  /** Whether two names are different whatever their case and marks. */
  static boolean differ(String inCertificate, String inRegister) {
    return !plain(inCertificate).equals(plain(inRegister));
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replaceAll("[\\s\\p{Punct}]+", " ")
        .strip().toLowerCase(Locale.ROOT).replace('đ', 'd');
  }
}
