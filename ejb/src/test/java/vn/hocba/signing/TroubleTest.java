package vn.hocba.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import vn.hocba.archive.seal.KeyTrouble.Fault;

class TroubleTest {

  @Test
  void aBatchStopsWithTheReasonThatItsKeyGives() {
    assertEquals(Trouble.PIN_REFUSED, Trouble.of(Fault.PIN_REFUSED));
    assertEquals(Trouble.PIN_DIFFERS, Trouble.of(Fault.PIN_DIFFERS));
    assertEquals(Trouble.CODE_NEEDED, Trouble.of(Fault.CODE_NEEDED));
    assertEquals(Trouble.SERVICE_UNUSABLE, Trouble.of(Fault.SERVICE_AWAY));
    assertEquals(Trouble.SERVICE_UNUSABLE, Trouble.of(Fault.SERVICE_REFUSES));
    assertEquals(Trouble.KEY_UNUSABLE, Trouble.of(Fault.LABEL));
  }
}
