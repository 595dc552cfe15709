package vn.hocba.archiving;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocba.archive.LibraryContext;
import vn.hocba.archive.attest.TimeStampClient;
import vn.hocba.archive.document.BookDocument;
import vn.hocba.archive.document.BookRenderer;
import vn.hocba.archive.document.SignatureField;
import vn.hocba.archive.document.SubjectSheetRenderer;
import vn.hocba.archive.document.TranscriptDocument;
import vn.hocba.archive.document.TranscriptRenderer;
import vn.hocba.archive.preservation.Preserver;
import vn.hocba.archive.seal.CertificateCheck;
import vn.hocba.archive.seal.DocumentSigner;
import vn.hocba.archive.seal.KeyTrouble;
import vn.hocba.archive.seal.SealLevel;
import vn.hocba.archive.seal.SealingException;
import vn.hocba.archive.seal.Signatory;
import vn.hocba.archive.seal.SigningKey;
import vn.hocba.archive.seal.SigningKeys;
import vn.hocba.archive.seal.TranscriptSealer;
import vn.hocba.archive.seal.TrustServices;
import vn.hocba.archive.trustcentre.DemoTrustCentre;
import vn.hocba.configuration.Setting;

/**
 * The signers' keys and the services their signatures rest on. In the demo it runs a trust centre of its own,
 * whose certificates all say DEMO, and gives every signer a key; in production keys are put there by people.
 */
@Singleton
@Startup
@PermitAll
@DependsOn("ProductionGuard")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class SigningOffice {

  private static final System.Logger LOG = System.getLogger(SigningOffice.class.getName());
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  @Inject
  private Clock clock;
  private DemoTrustCentre demoCentre;
  private SigningKeys keys;
  private Path anchors;
  private TrustServices services;
  private final Map<SealLevel, TranscriptSealer> sealers = new EnumMap<>(SealLevel.class);
  private TranscriptRenderer renderer;
  private SubjectSheetRenderer sheets;
  private BookRenderer books;
  private CertificateCheck certificates;
  private final DocumentSigner signer = new DocumentSigner();

  @PostConstruct
  void open() {
    Path root = Setting.dataDirectory();
    char[] password = Setting.KEYSTORE_PASSWORD.text().toCharArray();
    try {
      keys = new SigningKeys(Files.createDirectories(root.resolve("keys")), password, TIMEOUT);
      if (Setting.demo()) {
        int port = Setting.TRUST_CENTRE_PORT.number(1, 65_000) + Integer.getInteger("jboss.socket.binding.port-offset", 0);
        demoCentre = new DemoTrustCentre(root.resolve("trust-centre"), password, port, clock);
      }
      anchors = trustAnchors(root);
      services = new TrustServices(Setting.TSA_URL.value().map(URI::create).orElseGet(() -> demoCentre.timeStamping()),
          rootsNow(), demoCentre == null ? Map.of() : demoCentre.formerAddresses(), TIMEOUT);
      for (SealLevel level : SealLevel.values()) {
        sealers.put(level, new TranscriptSealer(services, clock, level));
      }
      renderer = LibraryContext.call(TranscriptRenderer::new);
      sheets = LibraryContext.call(SubjectSheetRenderer::new);
      books = LibraryContext.call(BookRenderer::new);
      certificates = new CertificateCheck(services);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<X509Certificate> rootsNow() throws IOException {
    FetchedLists lists = FetchedLists.set();
    for (String wrong : lists.fetch(true, clock.instant())) { // else a server whose only anchors they are could not begin
      LOG.log(System.Logger.Level.WARNING, "Trusted list {0}", wrong);
    }
    return AnchorsInUse.certificates(anchors, lists, Setting.dataDirectory().resolve("worker").resolve("anchors"), clock);
  }

  private Path trustAnchors(Path root) throws IOException {
    if (Setting.TRUST_ANCHORS.value().isPresent()) {
      return Path.of(Setting.TRUST_ANCHORS.text());
    }
    Path directory = Files.createDirectories(root.resolve("trust-anchors"));
    if (demoCentre != null) {
      TrustAnchors.write(directory.resolve("demo-root.cer"), demoCentre.root());
    }
    return directory;
  }

  @PreDestroy
  void close() {
    sealers.values().forEach(TranscriptSealer::close);
    certificates.close();
    keys.close();
    if (demoCentre != null) {
      try {
        demoCentre.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Directory of the certificates that signers must lead to. */
  public Path trustAnchors() {
    return anchors;
  }

  /** The services in use. */
  public TrustServices trustServices() {
    return services;
  }

  /** The RFC 3161 service in use. */
  public URI timeStamping() {
    return services.timeStamping();
  }

  /** Begins and renews evidence with the time stamping service in use. */
  public Preserver preserver() {
    return new Preserver(new TimeStampClient(services.timeStamping(), TIMEOUT, services.roots()));
  }

  /** Kept, because it reads its typefaces once. */
  public TranscriptRenderer renderer() {
    return renderer;
  }

  /** Kept, because it reads its typefaces once. */
  public SubjectSheetRenderer sheets() {
    return sheets;
  }

  /** Kept, because it reads its typefaces once. */
  public BookRenderer books() {
    return books;
  }

  /** Puts one signature into a document. */
  public DocumentSigner signer() {
    return signer;
  }

  /** Asks a certificate's authority about it. @param chain the signer's first */
  public CertificateCheck.Found look(List<X509Certificate> chain) {
    return certificates.look(chain, clock.instant());
  }

  /**
   * A key that this server keeps, or why it cannot be used.
   *
   * @param key null with a fault
   * @param fault null with a key
   */
  public record Held(SigningKey key, KeyTrouble.Fault fault) {}

  /** A key that this server keeps for one of the staff ({@code staff-…}) or for a school's seal ({@code school-…}). */
  public Held find(String keyId, String name, String organisation) {
    try {
      return new Held(key(keyId, name, organisation), null);
    } catch (SealingException e) {
      LOG.log(System.Logger.Level.WARNING, "The key " + keyId + " cannot be used", e);
      return new Held(null, KeyTrouble.Fault.of(e));
    }
  }

  /** The same for who need not know why: empty when there is none or it cannot be opened now. */
  public Optional<SigningKey> held(String keyId, String name, String organisation) {
    return Optional.ofNullable(find(keyId, name, organisation).key());
  }

  /** For transcripts, of the level that is set. */
  public TranscriptSealer transcriptSealer() {
    return sealers.get(SealLevel.valueOf(Setting.SEAL_LEVEL.text()));
  }

  /** For all other documents, few and made to leave the house: they carry all that proves them. */
  public TranscriptSealer sealer() {
    return sealers.get(SealLevel.ARCHIVED);
  }

  /**
   * Who signs a transcript, in the order of signing.
   *
   * @param staffId the homeroom teacher among the school's staff
   * @param seal picture of the school's seal; null for words. Nobody acts here, so that no person's picture is shown
   * @throws SealingException with part KEY for a signer without a key
   */
  public List<Signatory> signatories(TranscriptDocument document, long schoolId, long staffId, byte[] seal) {
    return signatories(document.school().name(), document.homeroomTeacher(), document.principal(), schoolId, staffId, seal);
  }

  /** Who signs a class's book, likewise. */
  public List<Signatory> signatories(BookDocument book, long schoolId, long staffId) {
    return signatories(book.school(), book.homeroom(), book.principal(), schoolId, staffId, null);
  }

  private List<Signatory> signatories(String school, String homeroom, String principal, long schoolId, long staffId,
      byte[] seal) {
    return List.of(signatory(SignatureField.GVCN, "staff-" + staffId, homeroom, school, null),
        signatory(SignatureField.HT, "principal-" + schoolId, principal, school, null),
        signatory(SignatureField.TRUONG, "school-" + schoolId, school, school, seal));
  }

  /**
   * The key that signs the heads of the audit chains.
   *
   * @throws SealingException with part KEY when there is none
   */
  public SigningKey auditKey() {
    return key("audit", "Audit trail", Setting.NODE_ID.text());
  }

  private Signatory signatory(SignatureField field, String keyId, String name, String organisation, byte[] picture) {
    return new Signatory(field, key(keyId, name, organisation), name, picture);
  }

  private synchronized SigningKey key(String keyId, String name, String organisation) {
    return keys.find(keyId).orElseGet(() -> {
      if (demoCentre == null) {
        throw new KeyTrouble(KeyTrouble.Fault.MISSING, "no key " + keyId + " for " + name);
      }
      try {
        demoCentre.issue(name, organisation).writePkcs12(keys.fileOf(keyId),
            Setting.KEYSTORE_PASSWORD.text().toCharArray());
      } catch (IOException e) {
        throw new SealingException(SealingException.Part.KEY, "cannot issue " + keyId, e);
      }
      return keys.find(keyId).orElseThrow();
    });
  }

  /** Whether the key store can be read and written to; for health. */
  public boolean keysUsable() {
    Path directory = Setting.dataDirectory().resolve("keys");
    return Files.isDirectory(directory) && Files.isReadable(directory) && Files.isWritable(directory);
  }

  /** The roots in use. */
  public List<X509Certificate> roots() {
    return services.roots();
  }
}
