package vn.hocba.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;

/** How somebody signs for the head of the school. */
public enum DelegationForm {
  /** A deputy in the head's place, ký thay (ND 30/2020 Điều 13.2). */
  KT,
  /** Another person by written authorisation, thừa ủy quyền (ND 30/2020 Điều 13.4). */
  TUQ;

  private static final Properties FORMULAS = new Properties();

  static {
    try (InputStream in = DelegationForm.class.getResourceAsStream("signing-formulas.properties")) {
      FORMULAS.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static DelegationForm of(Set<String> roles) {
    return roles.contains(Role.DEPUTY) ? KT : TUQ;
  }

  /** What stands above the name of who signs, as documents have it. */
  String formula(String level) {
    return FORMULAS.getProperty(level + "." + this);
  }
}
