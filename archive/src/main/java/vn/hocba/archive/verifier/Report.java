package vn.hocba.archive.verifier;

import java.util.Map;
import vn.hocba.archive.bundle.Bundle;
import vn.hocba.archive.bundle.BundleRefused;
import vn.hocba.archive.verify.Verdict;

/** Where answers go, one after another as they are found. */
interface Report {

  /** What the answers rest on. */
  void bundle(Bundle bundle);

  /** The bundle is not to be relied on; there are no answers. */
  void refused(BundleRefused refused);

  void file(FileAnswer answer);

  /** How many of each. */
  void end(Map<Verdict, Integer> count);
}
