package vn.hocba.archiving;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.hocba.archive.trust.Anchor;
import vn.hocba.archive.trust.AnchorDirectory;
import vn.hocba.archive.trust.AnchorFault;
import vn.hocba.archive.trust.list.TrustedList;

/** Puts certificates with their times in the place of trusted lists: {@code X.xml}, signed by one of those in {@code X.xml.by}. */
final class TrustedLists {

  /** What is put behind the name of a list for the name of the file that says who may sign it. */
  static final String SIGNERS = ".by";
  private static final System.Logger LOG = System.getLogger(TrustedLists.class.getName());
  private static final String LIST = ".xml";

  private TrustedLists() {}

  /**
   * Expands all.
   *
   * @param files by name, as they lie in the directory of trust anchors; lists are taken out of it
   * @param fetched names of those that come from elsewhere: what is wrong with one is no fault of the directory, and its anchors
   *     are trusted no longer than it says that it holds, for nobody knows what became of them since
   * @return what is wrong with the others
   */
  static List<AnchorFault> expand(Map<String, byte[]> files, Set<String> fetched) {
    List<AnchorFault> faults = new ArrayList<>();
    for (String name : List.copyOf(files.keySet())) {
      if (name.endsWith(LIST)) {
        try {
          put(name, anchors(name, files, fetched.contains(name)), files);
        } catch (IOException | CertificateException e) {
          if (fetched.contains(name)) {
            LOG.log(System.Logger.Level.WARNING, "The fetched trusted list " + name + " is not used", e);
          } else {
            faults.add(new AnchorFault(name, AnchorFault.Kind.TRUSTED_LIST, e.getMessage()));
          }
        }
      }
    }
    files.keySet().removeIf(name -> name.endsWith(LIST) || name.endsWith(LIST + SIGNERS));
    return faults;
  }

  private static List<Anchor> anchors(String name, Map<String, byte[]> files, boolean fetched) throws IOException {
    byte[] given = files.get(name + SIGNERS);
    if (given == null) {
      throw new IOException("who may sign it is not said in a file " + LIST + SIGNERS + " beside it");
    }
    List<X509Certificate> signers = FetchedLists.certificates(given);
    List<Anchor> anchors = TrustedList.read(files.get(name), signers, name);
    if (!fetched) {
      return anchors;
    }
    LocalDate end = LocalDate.ofInstant(TrustedList.issue(files.get(name), signers).nextUpdate(), ZoneOffset.UTC);
    return anchors.stream().filter(a -> !a.from().isAfter(end)).map(a -> new Anchor(a.certificate(), a.file(), a.from(),
        a.until() == null || a.until().isAfter(end) ? end : a.until(), a.remark())).toList();
  }

  private static void put(String list, List<Anchor> anchors, Map<String, byte[]> files) throws CertificateEncodingException {
    Map<X509Certificate, Anchor> once = new LinkedHashMap<>();
    anchors.forEach(a -> once.merge(a.certificate(), a, TrustedLists::either));
    StringBuilder dates = new StringBuilder(new String(files.getOrDefault(AnchorDirectory.DATES, new byte[0]), StandardCharsets.UTF_8));
    int number = 0;
    for (Anchor anchor : once.values()) {
      String file = list.substring(0, list.length() - LIST.length()) + String.format(Locale.ROOT, "-%03d.cer", ++number);
      files.put(file, anchor.certificate().getEncoded());
      dates.append('\n').append(AnchorDirectory.line(file, anchor.from(), anchor.until(), list));
    }
    files.put(AnchorDirectory.DATES, dates.append('\n').toString().getBytes(StandardCharsets.UTF_8));
  }

  /** A certificate of two services is trusted while one of them is. */
  private static Anchor either(Anchor one, Anchor other) {
    LocalDate from = one.from().isBefore(other.from()) ? one.from() : other.from();
    LocalDate until = one.until() == null || other.until() == null ? null : one.until().isAfter(other.until()) ? one.until() : other.until();
    return new Anchor(one.certificate(), one.file(), from, until, one.remark());
  }
}
