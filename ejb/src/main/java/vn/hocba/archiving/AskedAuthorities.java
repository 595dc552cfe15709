package vn.hocba.archiving;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import vn.hocba.archive.trust.ocsp.OcspClient;
import vn.hocba.archive.trust.ocsp.OcspLimits;
import vn.hocba.archive.trust.ocsp.OcspPlaces;
import vn.hocba.archive.verify.StatusQuestion;
import vn.hocba.configuration.Setting;

/** Asks the OCSP services that are set, for the processes that verify, which have no network; without any set, nobody. */
@Singleton
@Startup
@PermitAll
@DependsOn("TrustKeeper")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AskedAuthorities {

  @Inject
  private SigningOffice office;
  @Inject
  private TrustKeeper trust;
  @Inject
  private Clock clock;
  private OcspClient client;

  @PostConstruct
  void open() {
    List<URI> places = Stream.of(Setting.TRUST_OCSP.value().orElse("").split("\\s+")).filter(a -> !a.isEmpty()).map(URI::create).toList();
    client = new OcspClient(new OcspPlaces(places, office.trustServices().moved()), trust::certificates,
        new OcspLimits(Setting.TRUST_OCSP_SECONDS.seconds(1, 60), Setting.TRUST_OCSP_SILENCE.seconds(1, 3600),
            Setting.TRUST_OCSP_KEPT.number(0, 100_000), Duration.ofMinutes(Setting.TRUST_OCSP_MINUTES.number(1, 1440))), clock);
  }

  @PreDestroy
  void close() {
    client.close();
  }

  /** As {@link vn.hocba.archive.verify.StatusSource#answers}. */
  public List<byte[]> answers(List<StatusQuestion> questions, Duration within) {
    return questions.isEmpty() ? List.of() : client.answers(questions, within);
  }
}
