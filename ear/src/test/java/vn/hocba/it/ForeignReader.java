package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Date;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.ers.ERSByteData;
import org.bouncycastle.tsp.ers.ERSEvidenceRecord;
import org.bouncycastle.tsp.ers.ERSException;

/** Reads evidence records with a library that did not make them; runs outside the server. */
final class ForeignReader {

  private ForeignReader() {}

  static void assertProven(byte[] record, byte[] file) throws Exception {
    ERSEvidenceRecord read = new ERSEvidenceRecord(record, new JcaDigestCalculatorProviderBuilder().build());
    read.validate(new JcaSimpleSignerInfoVerifierBuilder().build(read.getSigningCertificate()));
    read.validatePresent(new ERSByteData(file), new Date());
    byte[] altered = file.clone();
    altered[altered.length / 2] ^= 1;
    assertThrows(ERSException.class, () -> read.validatePresent(new ERSByteData(altered), new Date()));
  }
}
