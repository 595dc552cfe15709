package vn.hocba.web.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

  @Test
  void leadsToTheWantedPage() {
    assertEquals("/gradebook.xhtml?id=7&term=2", Destination.after("/gradebook.xhtml?id=7&term=2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example", "/\\evil.example", "https://evil.example", "evil.example", "",
      "/a\r\nSet-Cookie: x=1",
      "/\tevil", "/login.xhtml?continue=/login.xhtml", "javascript:alert(1)"})
  void neverLeavesThePortal(String wanted) {
    assertEquals("/index.xhtml", Destination.after(wanted));
  }

  @Test
  void leadsHomeWhenNothingWasWanted() {
    assertEquals("/index.xhtml", Destination.after(null));
  }
}
