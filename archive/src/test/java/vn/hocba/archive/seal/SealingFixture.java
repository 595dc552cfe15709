package vn.hocba.archive.seal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hocba.archive.document.SignatureField;
import vn.hocba.archive.trustcentre.DemoTrustCentre;
import vn.hocba.archive.trustcentre.IssuedKey;

/** A school with a running trust centre, three keys and a sealer. */
public final class SealingFixture implements AutoCloseable {

  private static final char[] PASSWORD = "thử nghiệm".toCharArray();
  private static final String SCHOOL = "Trường Trung học cơ sở Ngô Mây";
  public final DemoTrustCentre centre;
  public final TranscriptSealer sealer;
  public final SigningKeys keys;

  public SealingFixture(Path directory) throws IOException {
    this(directory, Clock.systemUTC());
  }

  /** @param clock of the trust centre and the sealer */
  public SealingFixture(Path directory, Clock clock) throws IOException {
    centre = new DemoTrustCentre(directory, PASSWORD, 0, clock);
    keys = new SigningKeys(directory, PASSWORD, Duration.ofSeconds(10));
    issue("homeroom", "Nguyễn Thị Minh Khai");
    issue("principal", "Trần Văn Hiệu");
    issue("seal", SCHOOL);
    sealer = new TranscriptSealer(services(centre.timeStamping()), clock, SealLevel.ARCHIVED);
  }

  public TrustServices services(URI timeStamping) {
    return new TrustServices(timeStamping, List.of(centre.root()), Map.of(), Duration.ofSeconds(10));
  }

  public IssuedKey issue(String keyId, String name) throws IOException {
    IssuedKey key = centre.issue(name, SCHOOL);
    key.writePkcs12(keys.fileOf(keyId), PASSWORD);
    return key;
  }

  public List<Signatory> signatories() {
    return List.of(new Signatory(SignatureField.GVCN, keys.find("homeroom").orElseThrow(), "Nguyễn Thị Minh Khai"),
        new Signatory(SignatureField.HT, keys.find("principal").orElseThrow(), "Trần Văn Hiệu"),
        new Signatory(SignatureField.TRUONG, keys.find("seal").orElseThrow(), SCHOOL));
  }

  /** The three signatories with another key for one field. */
  public List<Signatory> signatories(SignatureField field, String keyId) {
    List<Signatory> all = new ArrayList<>(signatories());
    all.set(field.ordinal(), new Signatory(field, keys.find(keyId).orElseThrow(), "X"));
    return all;
  }

  public X509Certificate root() {
    return centre.root();
  }

  @Override
  public void close() throws IOException {
    sealer.close();
    centre.close();
  }
}
