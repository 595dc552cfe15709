package vn.hocba.archiving;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.hocba.archive.seal.Exchange;
import vn.hocba.archive.seal.SealingException;
import vn.hocba.archive.trust.AnchorDirectory;
import vn.hocba.archive.trust.ListIssuers;
import vn.hocba.archive.trust.RevocationShelf;
import vn.hocba.configuration.BackgroundTask;
import vn.hocba.configuration.BackgroundTasks;
import vn.hocba.configuration.Enduring;
import vn.hocba.configuration.Setting;

/** Fetches revocation lists now and then for the processes that verify, which have no network; without an answer the last list stays. */
@Singleton
@Startup
@PermitAll
@DependsOn("TrustKeeper")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RevocationKeeper {

  /** Name of the task on the status page. */
  public static final String TASK = "revocation-lists";
  private static final System.Logger LOG = System.getLogger(RevocationKeeper.class.getName());
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final int FIRST_AFTER_SECONDS = 20;

  @Resource
  private ManagedScheduledExecutorService executor;
  @Inject
  private BackgroundTasks tasks;
  @Inject
  private TrustKeeper trust;
  @Inject
  private Authorities authorities;
  @Inject
  private Clock clock;
  private ScheduledFuture<?> fetching;

  @PostConstruct
  void start() {
    if (!addresses().isEmpty()) {
      fetching = executor.scheduleWithFixedDelay(Enduring.round(this::fetch), FIRST_AFTER_SECONDS, Setting.TRUST_CRL_MINUTES.number(5, 10_080) * 60L,
          TimeUnit.SECONDS);
    }
  }

  @PreDestroy
  void stop() {
    if (fetching != null) {
      fetching.cancel(false);
    }
  }

  /** Where the lists lie. */
  static Path directory() {
    return Setting.dataDirectory().resolve("revocation");
  }

  private static List<String> addresses() {
    return Stream.of(Setting.TRUST_CRL.value().orElse("").split("\\s+")).filter(a -> !a.isEmpty()).toList();
  }

  // The edge of the worker: an address that fails is told, and the others are asked all the same.
  private void fetch() {
    List<String> addresses = addresses();
    List<String> silent = new ArrayList<>();
    RevocationShelf shelf = new RevocationShelf(directory(),
        new ListIssuers(AnchorDirectory.read(trust.directory()).certificates(), authorities::chainOf));
    try (Exchange exchange = new Exchange(TIMEOUT)) {
      for (String address : addresses) {
        try {
          HttpResponse<byte[]> answer = exchange.send(SealingException.Part.CRL, HttpRequest.newBuilder(URI.create(address)).build());
          if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
          }
          shelf.take(URI.create(address), answer.body(), clock.instant());
        } catch (IOException | SealingException | IllegalArgumentException e) {
          LOG.log(System.Logger.Level.WARNING, "No revocation list from " + address, e);
          silent.add(address);
        }
      }
      tasks.report(TASK, addresses.size() - silent.size(), addresses.size(),
          silent.isEmpty() ? BackgroundTask.State.DONE : BackgroundTask.State.FAILED, String.join(" ", silent));
    } catch (Exception e) {
      LOG.log(System.Logger.Level.ERROR, "Revocation lists could not be fetched; it tries again", e);
    }
  }
}
