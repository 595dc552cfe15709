package vn.hocba.archive.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRLException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A directory of trust anchors: files {@code .cer}, {@code .crt}, {@code .pem}, {@code .der} with X.509 certificates, and
 * beside them {@link #DATES}, which says from when until when each file's are trusted (docs/formats.md). One that the list
 * does not name is trusted at any time.
 *
 * @param anchors what could be read
 * @param revocationLists of files {@code .crl}, DER
 * @param faults everything that could not; nothing is left out in silence
 */
public record AnchorDirectory(List<Anchor> anchors, List<byte[]> revocationLists, List<AnchorFault> faults) {

  /** Name of the list of dates. */
  public static final String DATES = "anchors.txt";
  /** Which files hold certificates. */
  public static final String CERTIFICATES = "*.{cer,crt,pem,der}";
  /** Which files hold revocation lists. */
  public static final String REVOCATION_LISTS = "*.crl";
  private static final long LARGEST = 4_000_000;
  static final long LARGEST_LIST = 32_000_000;

  public AnchorDirectory {
    anchors = List.copyOf(anchors);
    revocationLists = List.copyOf(revocationLists);
    faults = List.copyOf(faults);
  }

  /** Reads it; what is wrong is among the faults. */
  public static AnchorDirectory read(Path directory) {
    List<Anchor> anchors = new ArrayList<>();
    List<AnchorFault> faults = new ArrayList<>();
    Map<String, AnchorDates.Line> dates = AnchorDates.read(directory.resolve(DATES), faults);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, CERTIFICATES)) {
      List<Path> sorted = new ArrayList<>();
      files.forEach(sorted::add);
      sorted.sort(null);
      for (Path file : sorted) {
        String name = file.getFileName().toString();
        AnchorDates.Line line = dates.getOrDefault(name, AnchorDates.ANY_TIME);
        certificates(file, faults).forEach(c -> add(new Anchor(c, name, line.from(), line.until(), line.remark()), anchors, faults));
      }
      dates.keySet().stream().filter(name -> sorted.stream().noneMatch(f -> f.getFileName().toString().equals(name)))
          .forEach(name -> faults.add(new AnchorFault(DATES, AnchorFault.Kind.FILE_MISSING, name)));
    } catch (IOException | DirectoryIteratorException e) {
      faults.add(new AnchorFault(String.valueOf(directory.getFileName()), AnchorFault.Kind.DIRECTORY_UNREADABLE, e.toString()));
    }
    if (anchors.isEmpty() && faults.isEmpty()) {
      faults.add(new AnchorFault(String.valueOf(directory.getFileName()), AnchorFault.Kind.NO_ANCHOR, ""));
    }
    return new AnchorDirectory(anchors, revocationLists(directory, faults), faults);
  }

  /**
   * Reads one without any fault.
   *
   * @throws IOException with all of them otherwise: silence about one would distrust the honest
   */
  public static AnchorDirectory sound(Path directory) throws IOException {
    AnchorDirectory read = read(directory);
    if (!read.faults.isEmpty()) {
      throw new IOException("trust anchors in " + directory + ": "
          + read.faults.stream().map(AnchorFault::toString).collect(Collectors.joining("; ")));
    }
    return read;
  }

  /** With further faults. */
  public AnchorDirectory and(List<AnchorFault> further) {
    List<AnchorFault> all = new ArrayList<>(faults);
    all.addAll(further);
    return new AnchorDirectory(anchors, revocationLists, all);
  }

  /** The certificates alone. */
  public List<X509Certificate> certificates() {
    return anchors.stream().map(Anchor::certificate).toList();
  }

  /** Those that are trusted at that moment. */
  public List<X509Certificate> at(Instant moment) {
    return anchors.stream().filter(a -> a.at(moment)).map(Anchor::certificate).toList();
  }

  private static List<byte[]> revocationLists(Path directory, List<AnchorFault> faults) {
    List<byte[]> lists = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, REVOCATION_LISTS)) {
      for (Path file : files) {
        try {
          if (Files.size(file) > LARGEST_LIST) {
            throw new IOException("larger than " + LARGEST_LIST + " bytes");
          }
          lists.add(RevocationShelf.read(Files.readAllBytes(file)).getEncoded());
        } catch (IOException | CRLException e) {
          faults.add(new AnchorFault(file.getFileName().toString(), AnchorFault.Kind.NO_REVOCATION_LIST, e.toString()));
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      faults.add(new AnchorFault(String.valueOf(directory.getFileName()), AnchorFault.Kind.DIRECTORY_UNREADABLE, e.toString()));
    }
    return lists;
  }

  private static void add(Anchor anchor, List<Anchor> anchors, List<AnchorFault> faults) {
    anchors.stream().filter(a -> a.certificate().equals(anchor.certificate())).findFirst().ifPresentOrElse(same -> {
      if (!Objects.equals(same.from(), anchor.from()) || !Objects.equals(same.until(), anchor.until())) {
        faults.add(new AnchorFault(anchor.file(), AnchorFault.Kind.CERTIFICATE_TWICE, same.file()));
      }
    }, () -> anchors.add(anchor));
  }

  private static List<X509Certificate> certificates(Path file, List<AnchorFault> faults) {
    String name = file.getFileName().toString();
    try {
      if (Files.size(file) > LARGEST) {
        throw new IOException("larger than " + LARGEST + " bytes");
      }
      Collection<? extends Certificate> found = CertificateFactory.getInstance("X.509")
          .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)));
      if (!found.isEmpty()) {
        return found.stream().map(X509Certificate.class::cast).toList();
      }
      faults.add(new AnchorFault(name, AnchorFault.Kind.NO_CERTIFICATE, ""));
    } catch (IOException | CertificateException e) {
      faults.add(new AnchorFault(name, AnchorFault.Kind.NO_CERTIFICATE, e.toString()));
    }
    return List.of();
  }

  /** A line of the list of dates, as {@link #read} understands it. */
  public static String line(String file, LocalDate from, LocalDate until, String remark) {
    return AnchorDates.line(file, from, until, remark);
  }
}
