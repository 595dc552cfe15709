package vn.hocba.archiving;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hocba.archive.seal.EmbeddedSignatures;
import vn.hocba.archive.seal.SealingException;
import vn.hocba.archive.seal.ValidationData;
import vn.hocba.archive.seal.ValidationDataCollector;

/**
 * Asks the authorities of signers for the status of their certificates, for documents that do not carry it themselves. What
 * was asked for one document serves others of the same signers for some minutes.
 */
@Singleton
@PermitAll
@DependsOn("SigningOffice")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignersStatus {

  /** For which what authorities said serves others. */
  static final Duration FRESH = Duration.ofMinutes(10);
  private static final Duration SILENCE = Duration.ofSeconds(30);
  private static final int KEPT = 500;

  @Inject
  private SigningOffice office;
  @Inject
  private Clock clock;
  private ValidationDataCollector authorities;
  private volatile Instant silentUntil;
  private final Map<Set<X509Certificate>, Known> known = new LinkedHashMap<>();

  private record Known(ValidationData data, Instant since) {}

  /**
   * What is known of the signers of one document.
   *
   * @param until when it is asked anew
   */
  public record Told(ValidationData data, Instant until) {}

  @PostConstruct
  void open() {
    authorities = new ValidationDataCollector(office.trustServices());
  }

  @PreDestroy
  void close() {
    authorities.close();
  }

  /**
   * What a document of ours needs beside it to be judged now.
   *
   * @return empty when it carries the status itself, and when nobody signed it
   * @throws vn.hocba.archive.seal.SealingException with part OCSP or CRL
   */
  public Optional<ValidationData> beside(byte[] pdf) {
    return told(pdf).map(Told::data);
  }

  /** The same with its time. */
  public Optional<Told> told(byte[] pdf) {
    return EmbeddedSignatures.carryStatus(pdf) ? Optional.empty() : Optional.of(recent(EmbeddedSignatures.certificates(pdf)))
        .filter(known -> !known.data().isEmpty()).map(known -> new Told(known.data(), known.since().plus(FRESH)));
  }

  /** Asked anew, whatever is known. @throws vn.hocba.archive.seal.SealingException with part OCSP or CRL */
  public ValidationData now(Collection<X509Certificate> certificates) {
    return authorities.collect(certificates, clock.instant());
  }

  /** The same of those whose authorities answer, and which of them do not. */
  public ValidationDataCollector.Collected whatAnswers(Collection<X509Certificate> certificates) {
    return authorities.collectWhatAnswers(certificates, clock.instant());
  }

  /** An authority that was silent a moment ago is not waited for by everybody who asks. */
  private ValidationData asked(Set<X509Certificate> certificates, Instant now) {
    Instant silent = silentUntil;
    if (silent != null && silent.isAfter(now)) {
      throw new SealingException(SealingException.Part.OCSP, "An authority was silent a moment ago");
    }
    try {
      return now(certificates);
    } catch (SealingException e) {
      silentUntil = now.plus(SILENCE);
      throw e;
    }
  }

  private Known recent(Set<X509Certificate> certificates) {
    Instant now = clock.instant();
    synchronized (known) {
      Known before = known.get(certificates);
      if (before != null && before.since().plus(FRESH).isAfter(now)) {
        return before;
      }
    }
    Known data = new Known(asked(certificates, now), now);
    synchronized (known) {
      known.values().removeIf(one -> one.since().plus(FRESH).isBefore(now));
      if (known.size() < KEPT) {
        known.put(certificates, data);
      }
    }
    return data;
  }
}
