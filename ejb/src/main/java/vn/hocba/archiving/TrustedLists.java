package vn.hocba.archiving;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
  /** As {@link AnchorDirectory#CERTIFICATES} says it. */
  private static final String CERTIFICATES = ".*\\.(cer|crt|pem|der)";

  private TrustedLists() {}

  /**
   * Expands all. What the directory itself says of a certificate goes before what a fetched list says, and of several fetched
   * lists each is believed: nothing that a state publishes makes the directory unsound.
   *
   * @param files by name, as they lie in the directory of trust anchors; lists are taken out of it
   * @param fetched names of those that come from elsewhere: what is wrong with one is no fault of the directory, and its anchors
   *     are trusted no longer than it says that it holds, for nobody knows what became of them since
   * @return what is wrong with the others, and which of them are earlier issues
   */
  static Expanded expand(Map<String, byte[]> files, Set<String> fetched) {
    List<AnchorFault> faults = new ArrayList<>();
    Map<String, String> replaced = new TreeMap<>();
    List<String> lists = files.keySet().stream().filter(name -> name.endsWith(LIST)).toList();
    Map<String, Own> newest = new LinkedHashMap<>();
    for (String name : lists.stream().filter(n -> !fetched.contains(n)).toList()) {
      try {
        Own one = Own.of(name, anchors(name, files, false), files);
        Own before = newest.get(one.scheme);
        if (before == null || one.isLaterThan(before)) {
          newest.put(one.scheme, one);
        }
        if (before != null) {
          replaced.put((newest.get(one.scheme) == one ? before : one).name, one.scheme);
        }
      } catch (IOException e) {
        faults.add(new AnchorFault(name, AnchorFault.Kind.TRUSTED_LIST, e.getMessage()));
      }
    }
    replaced.replaceAll((former, scheme) -> newest.get(scheme).name);
    for (Own one : newest.values()) {
      try {
        put(once(one.anchors), files);
      } catch (CertificateException e) {
        faults.add(new AnchorFault(one.name, AnchorFault.Kind.TRUSTED_LIST, e.getMessage()));
      }
    }
    try {
      put(fetched(lists.stream().filter(fetched::contains).toList(), files), files);
    } catch (CertificateException e) {
      LOG.log(System.Logger.Level.WARNING, "The fetched trusted lists are not used", e);
    }
    files.keySet().removeIf(name -> name.endsWith(LIST) || name.endsWith(LIST + SIGNERS));
    return new Expanded(faults, replaced);
  }

  /**
   * What became of the lists.
   *
   * @param replaced name of an earlier issue of a list of the directory, with the name of the one that counts
   */
  record Expanded(List<AnchorFault> faults, Map<String, String> replaced) {}

  /** One of the directory's own; of several issues of one list the latest counts (TS 119 612 §5.3.2). */
  private record Own(String name, String scheme, TrustedList.Issue issue, List<Anchor> anchors) {

    static Own of(String name, List<Anchor> anchors, Map<String, byte[]> files) throws IOException {
      TrustedList.Issue issue = null;
      try {
        issue = TrustedList.issue(files.get(name), FetchedLists.certificates(files.get(name + SIGNERS)));
      } catch (IOException doesNotSay) {
        LOG.log(System.Logger.Level.DEBUG, name, doesNotSay);
      }
      return new Own(name, issue == null || issue.scheme().isEmpty() ? name : issue.scheme(), issue, anchors);
    }

    boolean isLaterThan(Own other) {
      int grown = issue.sequence().compareTo(other.issue.sequence());
      return grown > 0 || grown == 0 && issue.issued().isAfter(other.issue.issued());
    }
  }

  private static Collection<Anchor> fetched(List<String> lists, Map<String, byte[]> files) {
    List<Anchor> all = new ArrayList<>();
    for (String name : lists) {
      try {
        all.addAll(anchors(name, files, true));
      } catch (IOException e) {
        LOG.log(System.Logger.Level.WARNING, "The fetched trusted list " + name + " is not used", e);
      }
    }
    Set<X509Certificate> own = new HashSet<>();
    files.forEach((name, file) -> {
      if (name.matches(CERTIFICATES)) {
        try {
          own.addAll(FetchedLists.certificates(file));
        } catch (IOException none) {
          LOG.log(System.Logger.Level.DEBUG, name, none); // whoever reads the directory tells it
        }
      }
    });
    return once(all.stream().filter(a -> !own.contains(a.certificate())).toList());
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

  private static Collection<Anchor> once(List<Anchor> anchors) {
    Map<X509Certificate, Anchor> once = new LinkedHashMap<>();
    anchors.forEach(a -> once.merge(a.certificate(), a, TrustedLists::either));
    return once.values();
  }

  private static void put(Collection<Anchor> anchors, Map<String, byte[]> files) throws CertificateEncodingException {
    StringBuilder dates = new StringBuilder(new String(files.getOrDefault(AnchorDirectory.DATES, new byte[0]), StandardCharsets.UTF_8));
    Map<String, Integer> numbers = new HashMap<>();
    for (Anchor anchor : anchors) {
      String list = anchor.file();
      String file = list.substring(0, list.length() - LIST.length())
          + String.format(Locale.ROOT, "-%03d.cer", numbers.merge(list, 1, Integer::sum));
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
