package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.it.PageParameters.Parameter;

/** An address that somebody typed or shortened is told not to be there: no page fails on it, and none is shown empty. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class UnreadableParametersIT {

  /** Between them they see every page. */
  private static final List<String> ROLES = List.of("PRINCIPAL", "RECORDS_CLERK", "HOMEROOM_TEACHER", "SUBJECT_TEACHER", "ADMIN_BOARD",
      "PROVINCE_OFFICER", "COMMUNE_OFFICER", "INSPECTOR");

  @Test
  void noPageFailsOnAParameterNorShowsItselfWithoutIt() {
    List<Parameter> all = new PageParameters().all();
    assertTrue(all.stream().filter(Parameter::number).count() > 30 && all.stream().anyMatch(Parameter::required), "looked in the wrong place");
    Set<String> faults = new TreeSet<>();
    for (String role : ROLES) {
      Map<String, String> account = DemoPortal.account("accounts", role);
      SignInForm browser = new SignInForm("127.0.0.71");
      String home = browser.signIn(account.get("username"), account.get("password")).body();
      assertTrue(home.contains(account.get("fullName")), role + ": " + home);
      for (Parameter one : all) {
        look(browser, one.asked("x"), one.number(), faults);
        look(browser, one.asked(null), one.required(), faults);
        look(browser, one.page(), one.required(), faults);
      }
    }
    assertEquals("", String.join("\n", faults));
  }

  /** @param missing whether the page must not be there */
  private static void look(SignInForm browser, String address, boolean missing, Set<String> faults) {
    int status = browser.get(DemoPortal.BASE + address).statusCode();
    if (status >= 500 || missing && status != 404) {
      faults.add(address + " " + status);
    }
  }
}
