package vn.hocba.access.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hocba.access.Role;
import vn.hocba.configuration.Setting;

/** Whose duties require a second factor. */
class FactorPolicyTest {

  private static final String MODE = Setting.MODE.key();
  private static final String ROLES = Setting.SECOND_FACTOR_ROLES.key();

  @AfterEach
  void forget() {
    System.clearProperty(MODE);
    System.clearProperty(ROLES);
  }

  @Test
  void inProductionWhoeverDecidesAdministersOrHoldsTheSeal() {
    System.setProperty(MODE, "production");
    List.of(Role.PRINCIPAL, Role.DEPUTY, Role.ADMIN_BOARD, Role.RECORDS_CLERK, Role.PROVINCE_OFFICER,
        Role.COMMUNE_OFFICER)
        .forEach(role -> assertTrue(FactorPolicy.requires(Set.of(role, Role.SUBJECT_TEACHER)), role));
    assertFalse(FactorPolicy.requires(Set.of(Role.SUBJECT_TEACHER, Role.HOMEROOM_TEACHER)));
  }

  @Test
  void inTheDemoNobody() {
    System.setProperty(MODE, "demo");
    assertFalse(FactorPolicy.requires(Set.copyOf(Role.ALL)));
  }

  @Test
  void theSettingDecidesInEitherMode() {
    System.setProperty(MODE, "demo");
    System.setProperty(ROLES, "INSPECTOR, PRINCIPAL");
    assertTrue(FactorPolicy.requires(Set.of(Role.INSPECTOR)));
    assertFalse(FactorPolicy.requires(Set.of(Role.DEPUTY)));
    System.setProperty(MODE, "production");
    System.setProperty(ROLES, "NONE");
    assertFalse(FactorPolicy.requires(Set.copyOf(Role.ALL)));
  }

  @Test
  void aDutyThatDoesNotExistIsNamed() {
    System.setProperty(ROLES, "PRINCIPLE");
    assertEquals(true, assertThrows(IllegalStateException.class, FactorPolicy::roles).getMessage()
        .contains("PRINCIPLE"));
  }
}
