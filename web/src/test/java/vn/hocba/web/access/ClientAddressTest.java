package vn.hocba.web.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class ClientAddressTest {

  @Test
  void everyAddressOfOneSubscriberCountsTogether() {
    assertEquals(ClientAddress.of("2001:db8:1:2:aaaa::1"), ClientAddress.of("2001:db8:1:2:bbbb:cc::9"));
    assertNotEquals(ClientAddress.of("2001:db8:1:2::1"), ClientAddress.of("2001:db8:1:3::1"));
  }

  @Test
  void anAddressOfFourNumbersCountsAsItIs() {
    assertEquals("10.1.2.3", ClientAddress.of("10.1.2.3"));
  }

  @Test
  void whatIsNoAddressCountsAsItIs() {
    assertEquals("a:b:no address", ClientAddress.of("a:b:no address"));
  }
}
