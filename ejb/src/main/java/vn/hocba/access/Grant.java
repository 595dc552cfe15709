package vn.hocba.access;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows of the table of rights that are given together. */
final class Grant {

  private Grant() {}

  static Map<String, Scope> to(Scope scope, String... roles) {
    return Stream.of(roles).collect(Collectors.toMap(Function.identity(), r -> scope));
  }

  static Map<String, Scope> all(Scope scope) {
    return to(scope, Role.ALL.toArray(String[]::new));
  }

  /** Those who lead the school. */
  static Map<String, Scope> leaders() {
    return to(Scope.SCHOOL, Role.PRINCIPAL, Role.DEPUTY);
  }

  /** Those who read every class's records for their work. */
  static Map<String, Scope> office() {
    return to(Scope.SCHOOL, Role.PRINCIPAL, Role.DEPUTY, Role.ADMIN_BOARD, Role.RECORDS_CLERK);
  }

  /** Those outside the school who read its records, each for the time of a decision. */
  static Map<String, Scope> inspection() {
    return Map.of(Role.INSPECTOR, Scope.DECISION, Role.COMMUNE_OFFICER, Scope.COMMUNE);
  }

  /** Those outside the school who may read, and never write. */
  static Map<String, Scope> oversight() {
    return Map.of(Role.INSPECTOR, Scope.DECISION, Role.COMMUNE_OFFICER, Scope.COMMUNE, Role.PROVINCE_OFFICER,
        Scope.PROVINCE);
  }

  /** What the principal may delegate in writing, and what is read to decide it. */
  static Map<String, Scope> delegable() {
    return to(Scope.SCHOOL, Role.DELEGATE);
  }

}
