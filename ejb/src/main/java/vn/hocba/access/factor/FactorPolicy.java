package vn.hocba.access.factor;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.hocba.access.Role;
import vn.hocba.configuration.Setting;

/** Says whose duties require a second factor; see the setting {@code hocba.second.factor.roles}. */
public final class FactorPolicy {

  /** Whoever decides, administers, or holds the school's seal. */
  private static final List<String> IN_PRODUCTION = List.of(Role.PRINCIPAL, Role.DEPUTY, Role.ADMIN_BOARD,
      Role.RECORDS_CLERK, Role.PROVINCE_OFFICER, Role.COMMUNE_OFFICER);
  private static final String NONE = "NONE";

  private FactorPolicy() {}

  /** Whether one of these duties does. */
  public static boolean requires(Set<String> roles) {
    return roles().stream().anyMatch(roles::contains);
  }

  /** @throws IllegalStateException naming the setting when it names a duty there is not */
  public static List<String> roles() {
    String said = Setting.SECOND_FACTOR_ROLES.value().map(String::strip).orElse("");
    if (said.isEmpty()) {
      return Setting.demo() ? List.of() : IN_PRODUCTION;
    }
    if (said.equals(NONE)) {
      return List.of();
    }
    List<String> roles = Stream.of(said.split(",")).map(String::strip).toList();
    if (!Role.ALL.containsAll(roles)) {
      throw new IllegalStateException(Setting.SECOND_FACTOR_ROLES.key() + " is neither NONE nor a list of "
          + Role.ALL + ": " + said);
    }
    return roles;
  }
}
